import { extensionOf } from "@/core/evidence/original";
import type { Spool } from "@/platform/files/spool";
import { csvLine } from "@/platform/rendering/csv";
import { type CommunicationLine, communicationColumns, communicationLine, type Names } from "./communications";
import { type Listener, originalsIn } from "./write-log";

export const entryColumns = ["stream", "kind", "entry", "at", "recorded", "actor", "type", "disclosed"] as const;

/** The newest communications that the summary lists; the table beside it has all. */
const listedAtMost = 500;

/** What the pass over the log found out for the other parts of the pack. */
export type Tally = {
  /** Extension of each original that a disclosed field names, by its hash. */
  readonly originals: Map<string, string>;
  /** Ids of the versions that were submitted and approved by the cut. */
  readonly submitted: Set<string>;
  readonly approved: Set<string>;
  readonly actors: Set<string>;
  /** Communications by month, YYYY-MM. */
  readonly months: Map<string, number>;
  /** Newest last. */
  readonly newest: CommunicationLine[];
  communications: number;
};

/** Listens to the log while it is written: fills the tables, and notes what the rest of the pack must hold. */
export function tallyOf(names: Names, tables: { readonly communications: Spool; readonly entries: Spool }) {
  const tally: Tally = {
    ...{ originals: new Map(), submitted: new Set(), approved: new Set(), actors: new Set(), months: new Map() },
    newest: [],
    communications: 0,
  };
  const listen: Listener = async (record, fields, disclosure) => {
    const { kind, stream, n, at, recorded, actor, type, meta } = record;
    await tables.entries.write(csvLine([stream, kind, n, at, recorded, actor, type, disclosure]));
    if (type === "matrix.version-submitted") tally.submitted.add(meta.version ?? "");
    if (type === "matrix.version-approved") tally.approved.add(meta.version ?? "");
    if (disclosure !== "disclosed" || (kind !== "matrix" && kind !== "communications")) return;
    tally.actors.add(actor);
    if (kind !== "communications") return;
    const line = communicationLine(record, fields, names);
    await tables.communications.write(csvLine(communicationColumns.map((column) => line[column])));
    for (const { sha256, name } of originalsIn(fields)) tally.originals.set(sha256, extensionOf(name));
    tally.newest.push(line);
    if (tally.newest.length > listedAtMost) tally.newest.shift();
    tally.months.set(at.slice(0, 7), (tally.months.get(at.slice(0, 7)) ?? 0) + 1);
    tally.communications += 1;
  };
  return { tally, listen };
}
