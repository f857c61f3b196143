import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readAccess } from "@/application/lookup/read-access";
import { say } from "@/core/language/say";
import { environment } from "@/platform/environment";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { AccessForm } from "./form";

export default async function LookUpSettingsPage() {
  const [{ language }, { revision, ...access }] = await Promise.all([readReader(), read(readAccess, {})]);
  return (
    <Words language={language} under={["settings.lookUp"]}>
      <div className="grid gap-8">
        <Section
          title={say(language, "settings.lookUp.title")}
          description={say(language, "settings.lookUp.lead")}
          shape="panel"
        >
          <AccessForm access={access} revision={revision} />
        </Section>
        <Section title={say(language, "settings.lookUp.link")} description={say(language, "settings.lookUp.linkHint")}>
          {access.key ? (
            <p className="break-all font-mono text-sm">{`${environment().origin}/tell?key=${access.key}`}</p>
          ) : (
            <p className="text-ink-soft">{say(language, "settings.lookUp.noLink")}</p>
          )}
        </Section>
      </div>
    </Words>
  );
}
