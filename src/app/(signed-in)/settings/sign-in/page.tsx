import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { readSignInSettings } from "@/application/access/read-sign-in-settings";
import { say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { formatInstant } from "@/ui/show/instants";
import { KeyValues } from "@/ui/show/key-values";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { emergencyAction, passwordsAction, seenAction } from "./actions";
import { EmergencyForm } from "./emergency-form";

export default async function SignInSettingsPage() {
  const [reader, settings] = await Promise.all([readReader(), read(readSignInSettings, {})]);
  const { language } = reader;
  const { provider, localPasswords, emergency, eligible, uses } = settings;
  return (
    <Words language={language} under={["settings"]}>
      <div className="grid gap-8">
        <Section title={say(language, "settings.signIn.provider")} shape="panel">
          {provider ? (
            <KeyValues
              items={[
                { label: say(language, "settings.signIn.provider"), value: provider.name },
                { label: say(language, "settings.signIn.issuer"), value: <code>{provider.issuer}</code> },
                { label: say(language, "settings.signIn.callback"), value: <code>{provider.callback}</code> },
                { label: say(language, "settings.signIn.linked"), value: String(provider.linked) },
                {
                  label: say(language, "settings.signIn.groups"),
                  value: provider.roles
                    .map(({ group, role }) => `${group}: ${say(language, `access.roles.${role}`)}`)
                    .join(", "),
                },
              ]}
            />
          ) : (
            <p className="text-ink-soft">{say(language, "settings.signIn.providerNone")}</p>
          )}
        </Section>
        <Section
          title={say(language, "settings.signIn.passwords")}
          description={say(language, localPasswords ? "settings.signIn.passwordsOn" : "settings.signIn.passwordsOff")}
          shape="panel"
        >
          <ActButton
            action={passwordsAction}
            fields={{ on: localPasswords ? "no" : "yes" }}
            label={say(language, localPasswords ? "settings.signIn.switchOff" : "settings.signIn.switchOn")}
            size="medium"
          />
        </Section>
        <Section
          title={say(language, "settings.signIn.emergency")}
          description={say(language, "settings.signIn.emergencyLead")}
          shape="panel"
        >
          <div className="grid gap-4">
            {emergency.length === 0 && (
              <p className="text-ink-soft">{say(language, "settings.signIn.emergencyNone")}</p>
            )}
            {emergency.map(({ id, name }) => (
              <div key={id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{name}</span>
                <ActButton
                  action={emergencyAction}
                  fields={{ person: id, on: "no" }}
                  label={say(language, "settings.signIn.end")}
                  fullLabel={say(language, "settings.signIn.endOne", { name })}
                />
              </div>
            ))}
            {eligible.length > 0 && <EmergencyForm people={eligible} />}
          </div>
        </Section>
        <Section title={say(language, "settings.signIn.uses")}>
          {uses.length === 0 ? (
            <p className="text-ink-soft">{say(language, "settings.signIn.usesNone")}</p>
          ) : (
            <Table
              caption={say(language, "settings.signIn.uses")}
              rows={uses}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "person",
                  head: say(language, "settings.signIn.person"),
                  main: true,
                  cell: ({ person }) => person,
                },
                {
                  key: "at",
                  head: say(language, "settings.signIn.used"),
                  cell: ({ at }) => <DateTime at={at.toISOString()} />,
                },
                {
                  key: "seen",
                  head: say(language, "settings.signIn.seen"),
                  cell: ({ id, maySee, seenAt, seenBy }) =>
                    maySee ? (
                      <ActButton
                        action={seenAction}
                        fields={{ use: id }}
                        label={say(language, "settings.signIn.see")}
                      />
                    ) : (
                      seenAt &&
                      say(language, "settings.signIn.seenBy", { name: seenBy, at: formatInstant(seenAt, reader) })
                    ),
                },
              ]}
            />
          )}
        </Section>
      </div>
    </Words>
  );
}
