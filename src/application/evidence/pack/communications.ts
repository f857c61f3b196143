import { extensionOf } from "@/core/evidence/original";
import { originalName } from "@/core/evidence/pack/names";
import { type Language, say } from "@/core/language/say";
import type { LedgerRecord } from "@/core/ledger/record";
import { writeInstant } from "@/core/time/written";
import { originalsIn, type SaidFields } from "./write-log";

/** Columns of the table of communications, in their order. */
export const communicationColumns = [
  "entry",
  "happened",
  "recorded",
  "recordedBy",
  "direction",
  "drill",
  "row",
  "version",
  "sender",
  "recipients",
  "channel",
  "subject",
  "summary",
  "reference",
  "corrects",
  "reason",
  "originals",
  "stream",
] as const;
export type CommunicationColumn = (typeof communicationColumns)[number];
export type CommunicationLine = Readonly<Record<CommunicationColumn, string>>;

export type Names = {
  readonly person: (actor: string) => string;
  readonly row: (id: string) => string;
  readonly language: Language;
  readonly zone: string;
};

/** Turns an entry of the communication log into a line of the table; what was erased is said to be. */
export function communicationLine(record: LedgerRecord, fields: SaidFields, names: Names): CommunicationLine {
  const { language, zone } = names;
  const text = (name: string) => {
    const value = fields.get(name);
    if (value === null) return say(language, "packDocument.erased");
    return Array.isArray(value) ? value.join("; ") : String(value ?? "");
  };
  const { meta } = record;
  return {
    stream: record.stream,
    entry: record.n,
    happened: writeInstant(zone, new Date(record.at)),
    recorded: writeInstant(zone, new Date(record.recorded)),
    recordedBy: names.person(record.actor),
    direction: say(language, meta.direction === "incoming" ? "packDocument.incoming" : "packDocument.outgoing"),
    drill: meta.drill === "yes" ? say(language, "packDocument.drill") : "",
    row: meta.row ? names.row(meta.row) : say(language, "packDocument.unplanned"),
    version: meta.version ?? "",
    sender: text("sender"),
    recipients: text("recipients"),
    channel: text("channel"),
    subject: text("subject"),
    summary: text("summary"),
    reference: text("reference"),
    corrects: meta["corrects-entry"] ?? "",
    reason: text("reason"),
    originals: originalsIn(fields)
      .map(({ sha256, name }) => originalName(sha256, extensionOf(name)))
      .join("; "),
  };
}
