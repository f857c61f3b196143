import type { Overview } from "@/application/ledger/read-overview";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Hash } from "@/ui/show/hash";
import { KeyValues } from "@/ui/show/key-values";

/** Shows how large the ledger is, what sealed it last, and the fingerprints of its keys. */
export function LedgerFacts({ language, overview }: { language: Language; overview: Overview }) {
  const { sealed, keys, streams, entries } = overview;
  const count = new Intl.NumberFormat(language);
  const label = (key: "streams" | "entries" | "sealed" | "unsealed" | "hash" | "keys") =>
    say(language, `ledgerScreens.facts.${key}`);
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
      <Section title={label("sealed")} shape="panel">
        <KeyValues
          items={[
            { label: label("streams"), value: count.format(streams) },
            { label: label("entries"), value: count.format(entries) },
            {
              label: label("sealed"),
              value: sealed ? (
                <>
                  {say(language, "ledgerScreens.facts.sealedWords", { seq: sealed.seq, entries: sealed.entries })},{" "}
                  <DateTime at={sealed.time} precision="second" />
                </>
              ) : (
                label("unsealed")
              ),
            },
            { label: label("hash"), value: sealed && <Hash value={sealed.hash} length={24} label={label("hash")} /> },
          ]}
        />
      </Section>
      <Section title={label("keys")} shape="panel">
        <KeyValues
          items={(["checkpoint", "pack", "approval"] as const).map((purpose) => {
            const name = say(language, `ledgerScreens.facts.${purpose}Key`);
            return { label: name, value: <Hash value={keys[purpose]} length={24} label={name} /> };
          })}
        />
      </Section>
    </div>
  );
}
