import { exportName } from "@/app/(signed-in)/matrix/[matrix]/export/names";
import { read } from "@/app/act";
import { lookUpAccess } from "@/application/lookup/access";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { type ExportedDocument, type ExportedVersion, exportDocument } from "@/application/matrix/export-document";
import { type Language, say } from "@/core/language/say";
import type { Situation } from "@/core/lookup/situation";
import { checklists } from "@/core/matrix/aids/checklists";
import { leadersPage } from "@/core/matrix/aids/leaders-page";
import { positionPages } from "@/core/matrix/aids/position-pages";
import type { Wall } from "@/core/matrix/aids/wall";
import type { MatrixDocument } from "@/core/matrix/document";
import { dateOfWhen } from "@/core/time/when";
import { sayDate } from "@/core/time/written";
import { currentWorld } from "@/platform/current";
import { environment } from "@/platform/environment";
import { renderCards } from "@/platform/rendering/pdf/cards";
import { renderPoster } from "@/platform/rendering/pdf/poster";
import { renderPdf } from "@/platform/rendering/pdf/render";

/** Everything that is printed from the version in force. */
export const aids = ["positions", "leaders", "checklists", "card", "poster"] as const;
export type Aid = (typeof aids)[number];

type Wanted = {
  readonly matrix: string;
  readonly language: Language;
  readonly people: boolean;
  readonly site: string | undefined;
};

/** Prints an aid as PDF and names the file; `now` is the time written into it. */
export async function printAid(
  aid: Aid,
  { matrix, language, people: wanted, site }: Wanted,
  now: Date,
): Promise<{ name: string; body: Buffer }> {
  const exported = await read(exportDocument, { matrix, version: "in-force", people: wanted });
  const about = [say(language, `aids.kinds.${aid}`), ...(site ? [site] : [])];
  const name = exportName(exported, "pdf", language, now, ...about);
  return { name, body: await renderAid(aid, exported, { language, site }, now) };
}

async function renderAid(
  aid: Aid,
  { document, version, people }: ExportedDocument,
  { language, site }: Pick<Wanted, "language" | "site">,
  now: Date,
): Promise<Buffer> {
  const stamp = stampOf(document, version, language);
  const about = { stamp, ...(people && { people }) };
  switch (aid) {
    case "positions":
      return renderPdf(positionPages(document, language, about), now);
    case "leaders":
      return renderPdf(leadersPage(document, language, about), now);
    case "checklists":
      return renderPdf(checklists(document, language, about), now);
    case "card":
      return renderCards(await wallOf(aid, document, stamp, language, undefined), now);
    case "poster":
      return renderPoster(await wallOf(aid, document, stamp, language, site), now);
  }
}

/** Says which version an aid is made from. */
export function stampOf({ matrix, organisation }: MatrixDocument, version: ExportedVersion | null, language: Language) {
  const from = version?.effectiveFrom;
  return say(language, "aids.stampOf", {
    matrix: matrix.name,
    number: version?.number ?? 0,
    date: from ? sayDate(language, dateOfWhen(organisation.zone, from)) : "",
  });
}

const shown: Readonly<Record<"card" | "poster", readonly Situation[]>> = {
  card: ["lost-device", "clicked", "physical-alarm"],
  poster: [
    "lost-device",
    "suspicious-mail",
    "clicked",
    "breach",
    "near-miss",
    "physical-alarm",
    "outsider-asks",
    "press-calls",
  ],
};

async function wallOf(
  aid: "card" | "poster",
  { organisation }: MatrixDocument,
  stamp: string,
  language: Language,
  site: string | undefined,
): Promise<Wall> {
  const told = await Promise.all(
    shown[aid].map(async (situation) => ({ situation, value: await read(whomToTell, { situation, site, language }) })),
  );
  const here = told[0]?.value.sites.find(({ name }) => name === site);
  const local = [
    ["alarm", here?.alarms ?? []],
    ["board", here?.boards ?? []],
  ] as const;
  const { restricted, key } = await lookUpAccess(currentWorld().database);
  const query = new URLSearchParams({ lang: language, ...(site && { site }), ...(restricted && { key }) });
  return {
    language,
    organisation: site ? `${organisation.name}, ${site}` : organisation.name,
    title: say(language, `aids.${aid}.title`),
    lead: aid === "poster" ? say(language, "aids.poster.lead") : "",
    address: `${environment().origin}/tell?${query}`,
    scan: say(language, `aids.${aid}.scan`),
    offline: say(language, "aids.poster.offline"),
    calm: say(language, "aids.card.calm"),
    lines: told.flatMap(({ situation, value }) => {
      const [first] = value.answers;
      const [whom] = first?.whom ?? [];
      if (!first || !whom) return [];
      const numbers = whom.contacts.flatMap(({ paths }) =>
        paths.filter(({ kind }) => kind === "phone" || kind === "mobile").map(({ value: number }) => number),
      );
      const how = first.how.map(({ name }) => name).slice(0, 1);
      return [
        {
          situation: say(language, `tell.situations.${situation}.title`),
          whom: [whom.name, ...how].join(", "),
          numbers: numbers.slice(0, 2),
        },
      ];
    }),
    local: local.flatMap(([key, names]) =>
      names.length > 0 ? [[say(language, `aids.poster.${key}`), names.join(", ")] as const] : [],
    ),
    stamp,
  };
}
