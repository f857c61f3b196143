import type { Proof } from "@/application/ledger/read-place";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Hash } from "@/ui/show/hash";
import { KeyValues } from "@/ui/show/key-values";

/** Shows where an entry stands in its chain, and what keeps it there. */
export function EntryProof({ language, proof }: { language: Language; proof: Proof }) {
  const label = (
    key: "proof" | "proofText" | "stream" | "number" | "hash" | "prev" | "prevNone" | "sealed" | "unsealed" | "record",
  ) => say(language, `evidenceScreens.entry.${key}`);
  return (
    <Section title={label("proof")} description={label("proofText")}>
      <KeyValues
        items={[
          {
            label: label("stream"),
            value: (
              <TextLink href={`/ledger/streams/${proof.stream}`}>
                <span className="break-all font-mono text-sm">{proof.stream}</span>
              </TextLink>
            ),
          },
          { label: label("number"), value: String(proof.n) },
          { label: label("hash"), value: <Hash value={proof.hash} length={24} label={label("hash")} /> },
          {
            label: label("prev"),
            value: proof.prev ? <Hash value={proof.prev} length={24} label={label("prev")} /> : label("prevNone"),
          },
          {
            label: label("sealed"),
            value: proof.sealed ? (
              <>
                {say(language, "evidenceScreens.entry.checkpoint", { seq: proof.sealed.seq })},{" "}
                <DateTime at={proof.sealed.at.toISOString()} precision="second" />
              </>
            ) : (
              label("unsealed")
            ),
          },
        ]}
      />
      <details className="mt-4">
        <summary className="cursor-pointer font-medium text-sm">{label("record")}</summary>
        <pre className="mt-2 whitespace-pre-wrap break-all rounded-md border border-line bg-sunken p-3 font-mono text-xs">
          {proof.record}
        </pre>
      </details>
    </Section>
  );
}
