import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readMailSettings } from "@/application/organisation/read-mail-settings";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { Words } from "@/ui/words";
import { MailForm } from "./mail-form";
import { TestForm } from "./test-form";

export default async function MailPage() {
  const [{ language }, mail] = await Promise.all([readReader(), read(readMailSettings, {})]);
  const { settings, dead, configured, byEnvironment, from, messages } = mail;
  const { testedAt, ...fields } = settings;
  return (
    <Words language={language} under={["settings.mail"]}>
      <div className="grid gap-8">
        {dead > 0 && (
          <Banner
            tone="stop"
            action={
              <LinkButton href="/settings/outbox?state=dead" size="small">
                {say(language, "settings.mail.showDead")}
              </LinkButton>
            }
          >
            {say(language, "settings.mail.dead", { count: dead })}
          </Banner>
        )}
        {byEnvironment ? (
          <Banner tone="advise" title={say(language, "settings.mail.byEnvironment")}>
            {say(language, "settings.mail.byEnvironmentText", { from })}
          </Banner>
        ) : (
          <Section
            title={say(language, "settings.mail.title")}
            description={say(language, "settings.mail.lead")}
            shape="panel"
          >
            <MailForm key={settings.revision} settings={fields} />
          </Section>
        )}
        <Section title={say(language, "settings.mail.test")} description={say(language, "settings.mail.testLead")}>
          {configured ? (
            <div className="grid gap-3">
              <TestForm />
              {testedAt && (
                <p className="text-ink-soft">
                  {say(language, "settings.mail.tested")} <DateTime at={testedAt.toISOString()} precision="minute" />
                </p>
              )}
            </div>
          ) : (
            <Banner tone="warn">{say(language, "settings.mail.notYet")}</Banner>
          )}
        </Section>
        <Section title={say(language, "settings.mail.messages")}>
          <p className="max-w-prose text-ink-soft">
            {say(language, messages ? "settings.mail.messagesOn" : "settings.mail.messagesOff")}
          </p>
        </Section>
      </div>
    </Words>
  );
}
