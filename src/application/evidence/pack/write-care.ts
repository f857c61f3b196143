import type { Care } from "@/core/evidence/pack/care";
import { type Language, say, type TextKey } from "@/core/language/say";
import { outcomes } from "@/core/people/reach-test";
import { sayListName } from "@/core/people/say-list-name";
import type { ReportPart } from "@/core/shared/report";
import { writeInstant } from "@/core/time/written";
import type { Database } from "@/platform/database/client";
import type { BagWriter } from "@/platform/files/bag-writer";
import { csvLine } from "@/platform/rendering/csv";

type Names = { readonly language: Language; readonly zone: string; readonly person: (actor: string) => string };

/** The part of a key after `packDocument.care.` */
type CareKey<Key extends string = TextKey> = Key extends `packDocument.care.${infer Rest}` ? Rest : never;

type CareTable = {
  readonly file: string;
  readonly title: CareKey;
  readonly columns: readonly CareKey[];
  readonly lines: readonly (readonly (string | number)[])[];
};

/**
 * Writes how contacts, channels and reach were looked after, as tables that name the entry of the log behind each line,
 * and gives the same for the summary. Names of campaigns, lists, tests and channels are those of today.
 */
export async function writeCare(bag: BagWriter, db: Database, care: Care, names: Names): Promise<ReportPart[]> {
  const text = (key: CareKey) => say(names.language, `packDocument.care.${key}`);
  const tables = await tablesOf(db, care, names);
  for (const { file, columns, lines } of tables)
    await bag.add(
      file,
      [columns.map(text), ...lines.map((line) => line.map(String))].map((line) => csvLine(line)).join(""),
    );
  return [
    { kind: "heading", text: text("title") },
    { kind: "text", text: text("hint") },
    ...tables.flatMap(({ title, columns, lines }): ReportPart[] => [
      { kind: "heading", level: 2, text: text(title) },
      lines.length === 0
        ? { kind: "text", text: text("none") }
        : {
            kind: "table",
            name: text(title),
            columns: columns.map((column) => ({ title: text(column), weight: column === "entry" ? 0.5 : 1 })),
            rows: lines.map((line) => line.map(String)),
          },
    ]),
  ];
}

async function tablesOf(db: Database, care: Care, { language, zone, person }: Names): Promise<CareTable[]> {
  const [reviews, lists, tests, channels] = await Promise.all([
    db.review.findMany({ select: { id: true, name: true } }),
    db.reviewList.findMany({ select: { id: true, name: true } }),
    db.reachTest.findMany({ select: { id: true, name: true } }),
    db.channel.findMany({ select: { id: true, name: true } }),
  ]);
  const named = new Map([...reviews, ...tests, ...channels].map(({ id, name }) => [id, name]));
  const listNames = new Map(lists.map(({ id, name }) => [id, sayListName(language, name)]));
  const name = (id: string) => named.get(id) ?? id;
  const when = (at: string | undefined) => (at ? writeInstant(zone, new Date(at)) : "");
  const result = (given: string | null) =>
    say(language, given === null ? "packDocument.care.planned" : `channelTests.result.${given as "works"}`);
  return [
    {
      file: "data/tables/contact-reviews.csv",
      title: "reviews",
      columns: ["entry", "review", "startedBy", "startedAt", "due", "lists", "contacts", "approvedBy", "approvedAt"],
      lines: care.campaigns.map(({ id, started, due, lists: count, contacts, signed, approved }) => [
        ...[started.entry, name(id), person(started.actor), when(started.at), due],
        ...[`${signed.length}/${count}`, contacts, approved ? person(approved.actor) : "", when(approved?.at)],
      ]),
    },
    {
      file: "data/tables/contact-review-lists.csv",
      title: "reviewLists",
      columns: ["entry", "review", "list", "signedBy", "signedAt", "confirmed", "changed", "gone"],
      lines: care.campaigns.flatMap(({ id, signed }) =>
        signed.map(({ entry, actor, at, list, decisions: { confirmed, changed, gone } }) => [
          ...[entry, name(id), listNames.get(list) ?? list, person(actor), when(at), confirmed, changed, gone],
        ]),
      ),
    },
    {
      file: "data/tables/reach-tests.csv",
      title: "reachTests",
      columns: ["entry", "test", "startedBy", "startedAt", "ends", "paths", "delivered", ...outcomes, "closedAt"],
      lines: care.reachTests.map(({ id, started, ends, paths, delivered, outcomes: counts, closed }) => [
        ...[started.entry, name(id), person(started.actor), when(started.at), when(ends), paths, delivered],
        ...[...outcomes.map((outcome) => counts[outcome]), when(closed?.at)],
      ]),
    },
    {
      file: "data/tables/channel-tests.csv",
      title: "channelTests",
      columns: ["entry", "channel", "on", "result", "by", "at"],
      lines: care.channelTests.map(({ entry, channel, on, result: given, actor, at }) => [
        ...[entry, name(channel), on, result(given), person(actor), when(at)],
      ]),
    },
  ];
}
