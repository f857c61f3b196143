import { Printer } from "lucide-react";
import { tryRead } from "@/app/act";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { exportDocument } from "@/application/matrix/export-document";
import { type Language, languages, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { Section } from "@/ui/layout/section";
import { type Aid, aids, stampOf } from "./aids/aids";

type AidListProps = { matrix: string; language: Language; people: boolean };

/** Offers what is printed from the version in force, in every language and for every site. */
export async function AidList({ matrix, language, people }: AidListProps) {
  const [inForce, lookUp] = await Promise.all([
    tryRead(exportDocument, { matrix, version: "in-force" }),
    tryRead(whomToTell, {}),
  ]);
  const title = say(language, "aids.title");
  if (!inForce.ok)
    return (
      <Section title={title}>
        <p className="text-ink-soft">{say(language, "aids.nothing")}</p>
      </Section>
    );
  const sites = lookUp.ok ? lookUp.value.sites.map(({ name }) => name) : [];
  const offers: { aid: Aid; site?: string }[] = aids.flatMap((aid) =>
    aid === "poster" && sites.length > 0 ? sites.map((site) => ({ aid, site })) : [{ aid }],
  );
  const stamp = stampOf(inForce.value.document, inForce.value.version, language);
  return (
    <Section title={title} description={say(language, "aids.lead", { stamp })}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {offers.map(({ aid, site }) => (
          <li key={`${aid}${site}`} className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4">
            <h3 className="font-medium">{say(language, `aids.kinds.${aid}`)}</h3>
            <p className="text-ink-soft text-sm">
              {say(language, `aids.hints.${aid}`, { site: site ?? say(language, "aids.everySite") })}
            </p>
            <p className="flex flex-wrap gap-2">
              {languages.map((one) => {
                const query = new URLSearchParams({ lang: one, ...(site && { site }), ...(people && { people: "1" }) });
                const name = say(language, `aids.kinds.${aid}`);
                return (
                  <LinkButton
                    key={one}
                    size="small"
                    prefetch={false}
                    download
                    href={`/matrix/${matrix}/export/aids/${aid}?${query}`}
                    icon={<Printer aria-hidden />}
                    aria-label={`${say(language, "aids.print", { name, language: say(one, "language.name") })}${site ? `, ${site}` : ""}`}
                  >
                    <span lang={one}>{say(one, "language.name")}</span>
                  </LinkButton>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
