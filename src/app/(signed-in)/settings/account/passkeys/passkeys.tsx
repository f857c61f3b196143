import type { Shown } from "@/app/proof/shown";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import { AddPasskey } from "./add-passkey";
import { PasskeyActs } from "./passkey-acts";

type Passkey = { id: string; name: string; synced: boolean; createdAt: Date; usedAt: Date | null };
type PasskeysProps = {
  language: Language;
  passkeys: readonly Passkey[];
  possible: boolean;
  proven: Shown | undefined;
};

/** The passkeys of whoever is signed in, and the way to another one. */
export function Passkeys({ language, passkeys, possible, proven }: PasskeysProps) {
  return (
    <Section
      title={say(language, "settings.account.passkeys")}
      description={say(language, "settings.account.passkeysLead")}
      actions={possible && <AddPasskey proven={proven} />}
    >
      {passkeys.length === 0 ? (
        <p className="text-ink-soft">
          {say(language, possible ? "settings.account.passkeysNone" : "settings.account.passkeysNeedName")}
        </p>
      ) : (
        <Table
          caption={say(language, "settings.account.passkeys")}
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: say(language, "settings.account.passkeyName"),
              main: true,
              cell: ({ name, synced }) => (
                <span className="flex flex-wrap items-center gap-2">
                  {name}
                  {synced && <Badge>{say(language, "settings.account.passkeySynced")}</Badge>}
                </span>
              ),
            },
            {
              key: "made",
              head: say(language, "settings.account.passkeyMade"),
              cell: ({ createdAt }) => <DateTime at={createdAt.toISOString()} />,
            },
            {
              key: "used",
              head: say(language, "settings.account.passkeyUsed"),
              cell: ({ usedAt }) =>
                usedAt ? <DateTime at={usedAt.toISOString()} /> : say(language, "settings.account.passkeyNeverUsed"),
            },
            {
              key: "acts",
              head: say(language, "settings.account.passkeyRemove"),
              headHidden: true,
              cell: ({ id, name }) => <PasskeyActs id={id} name={name} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
