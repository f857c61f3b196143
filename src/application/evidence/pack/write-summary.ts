import { versionFolder } from "@/core/evidence/pack/names";
import { type Language, say, type TextKey } from "@/core/language/say";
import type { Report, ReportPart } from "@/core/shared/report";
import { sayInstant } from "@/core/time/written";
import type { CommunicationLine } from "./communications";
import type { Cut } from "./cut";
import type { LogCounts } from "./write-log";
import type { PackedVersion } from "./write-versions";

export type Summary = {
  readonly language: Language;
  readonly zone: string;
  readonly organisation: string;
  readonly matrix: string;
  readonly packId: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly cut: Cut;
  readonly counts: LogCounts;
  readonly versions: readonly PackedVersion[];
  readonly communications: { readonly total: number; readonly newest: readonly CommunicationLine[] };
  /** Communications by month (YYYY-MM), months of silence included. */
  readonly months: ReadonlyArray<readonly [month: string, count: number]>;
  /** How contacts, channels and reach were looked after. */
  readonly care: readonly ReportPart[];
};

/** Lays out what a pack holds for people to read: what was asked, what was in force, what was said, what is withheld. */
export function packSummary(summary: Summary): Report {
  const { language, zone, cut, counts, versions, communications, months } = summary;
  const text = (key: SummaryKey, values = {}) => say(language, `packDocument.summary.${key}`, values);
  const at = (instant: Date | null) => (instant ? sayInstant(language, zone, toTheMinute(instant)) : "");
  const period =
    summary.from || summary.to ? `${at(summary.from) || "…"} – ${at(summary.to) || "…"}` : text("wholePeriod");
  const entries = cut.streams.reduce((sum, { n }) => sum + n, 0);
  const parts: ReportPart[] = [
    {
      kind: "facts",
      facts: [
        [text("organisation"), summary.organisation],
        [text("matrix"), summary.matrix],
        [text("period"), period],
        [text("requested"), `${summary.requestedBy}, ${at(summary.requestedAt)}`],
        [text("pack"), `urn:uuid:${summary.packId}`],
        [text("sealed"), text("sealedWords", { seq: cut.seq, time: at(cut.time) })],
        [text("whole"), text("wholeWords", { streams: cut.whole.streams, entries: cut.whole.entries })],
        [text("here"), text("wholeWords", { streams: cut.streams.length, entries })],
      ],
    },
    { kind: "heading", text: text("versions") },
    {
      kind: "table",
      name: text("versions"),
      columns: [
        { title: text("number"), weight: 0.5 },
        { title: text("standing") },
        { title: text("submitted"), weight: 2 },
        { title: text("decided"), weight: 2 },
        { title: text("inForce"), weight: 1.5 },
        { title: text("folder"), weight: 1.2 },
      ],
      rows: versions.map((version) => [
        String(version.number),
        text(`standings.${version.status}` as SummaryKey),
        `${version.submittedBy}\n${at(version.submittedAt)}`,
        version.decidedAt ? `${version.decidedBy}\n${at(version.decidedAt)}` : "",
        at(version.effectiveFrom),
        versionFolder(version.number),
      ]),
    },
    { kind: "heading", text: text("months") },
    { kind: "text", text: text("monthsHint") },
    {
      kind: "table",
      name: text("months"),
      columns: [{ title: text("month") }, { title: text("communications") }],
      rows: months.map(([month, count]) => [month, String(count)]),
    },
    { kind: "heading", text: text("communications") },
    {
      kind: "text",
      text: text("communicationsHint", { total: communications.total, listed: communications.newest.length }),
    },
    {
      kind: "table",
      name: text("communications"),
      columns: [
        { title: text("entry"), weight: 0.5 },
        { title: text("happened"), weight: 1.5 },
        { title: text("from"), weight: 1.2 },
        { title: text("to"), weight: 1.5 },
        { title: text("channel") },
        { title: text("about"), weight: 2 },
        { title: text("originals"), weight: 1.5 },
      ],
      rows: communications.newest.map((line) => [
        line.entry,
        line.happened.replace("T", " "),
        line.sender,
        line.recipients,
        line.channel,
        [line.subject, line.row].filter(Boolean).join("\n"),
        shortNames(line.originals),
      ]),
    },
    ...summary.care,
    { kind: "heading", text: text("withheld") },
    {
      kind: "facts",
      facts: [
        [text("disclosed"), String(counts.disclosed.fields)],
        [text("outsidePeriod"), String(counts["outside-period"].fields)],
        [text("personal"), String(counts.personal.fields)],
        [text("otherUse"), String(counts["other-use"].fields)],
        [text("erasedFields"), String(counts.erased.fields)],
      ],
    },
    { kind: "text", text: text("verify") },
  ];
  return { language, title: text("title"), foot: text("foot", { pack: summary.packId }), parts };
}

const toTheMinute = (instant: Date) => new Date(Math.floor(instant.getTime() / 60_000) * 60_000);

/** Names of originals are hashes; their beginnings tell them apart, and the table beside the summary has them in full. */
function shortNames(originals: string): string {
  return originals.replace(/data\/originals\/([0-9a-f]{12})[0-9a-f]+/g, "$1…").replaceAll("; ", "\n");
}

/** The part of a key after `packDocument.summary.` */
type SummaryKey<Key extends string = TextKey> = Key extends `packDocument.summary.${infer Rest}` ? Rest : never;
