import { Law } from "@/app/(signed-in)/deadlines/law";
import type { readRegime } from "@/application/deadlines/read-regime";
import { type Language, say } from "@/core/language/say";
import { linkLook } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { KeyValues } from "@/ui/show/key-values";

type Shown = Extract<Awaited<ReturnType<typeof readRegime.run>>, { ok: true }>["value"];

/** Shows where an entry was read, what of it is from memory, and the words it stands on. */
export function Sources({ language, shown: { regime, sources } }: { language: Language; shown: Shown }) {
  const { verified, fromMemory, quotes } = regime.evidence;
  return (
    <Section
      title={say(language, "deadlineScreens.regime.sources")}
      description={say(language, "deadlineScreens.research")}
      shape="panel"
    >
      <div className="grid gap-4">
        <KeyValues
          items={[
            { label: say(language, "deadlineScreens.regime.verified"), value: verified && <Law>{verified}</Law> },
            { label: say(language, "deadlineScreens.regime.fromMemory"), value: fromMemory && <Law>{fromMemory}</Law> },
          ]}
        />
        <ul className="grid gap-3">
          {sources.map(({ id, source }) => (
            <li key={id} className="min-w-0">
              <Law className="font-medium">{source?.title ?? id}</Law>{" "}
              {source && <Badge>{say(language, `deadlineScreens.evidence.${source.kind}`)}</Badge>}
              {source && <Address address={source.address} />}
              {source?.note && <Law className="block text-ink-soft text-sm">{source.note}</Law>}
            </li>
          ))}
        </ul>
        {quotes.map(({ words, source }) => (
          <blockquote key={words} lang="en" className="border-line-strong border-l-2 pl-3">
            <p>{words}</p>
            <footer className="text-ink-soft text-sm">{source}</footer>
          </blockquote>
        ))}
      </div>
    </Section>
  );
}

function Address({ address }: { address: string }) {
  if (!/^https?:\/\//.test(address)) return <span className="block break-words text-ink-soft text-sm">{address}</span>;
  return (
    <a href={address} rel="noreferrer" className={`${linkLook} block break-all text-sm`}>
      {address}
    </a>
  );
}
