import type { ClientBase } from "pg";
import type { OriginalFile } from "@/core/evidence/original";
import { type Disclosure, disclosureOf, type Period } from "@/core/evidence/pack/disclosure";
import { fieldName, packNames, recordName } from "@/core/evidence/pack/names";
import type { StoredField } from "@/core/ledger/check-chain";
import { type LedgerRecord, readDisclosure, readRecord } from "@/core/ledger/record";
import type { BagWriter } from "@/platform/files/bag-writer";
import { sha256 } from "@/platform/ledger/digest";
import { readEntries } from "@/platform/ledger/source";
import type { Cut } from "./cut";

/** What the fields of an entry say, by name; null for one that was erased. */
export type SaidFields = ReadonlyMap<string, unknown>;

/** Hears of every entry that goes into the pack, in its order. */
export type Listener = (record: LedgerRecord, fields: SaidFields, disclosure: Disclosure) => Promise<void>;

export type LogCounts = Readonly<Record<Disclosure | "erased", { entries: number; fields: number }>>;

/**
 * Writes the records of all streams of the cut, with the fields that may be disclosed; what is erased or withheld is
 * listed by its digest, so that nothing can be left out without a trace.
 */
export async function writeLog(
  bag: BagWriter,
  client: ClientBase,
  cut: Cut,
  period: Period,
  listen: Listener,
): Promise<LogCounts> {
  const heads = new Map(cut.streams.map((head) => [head.stream, head]));
  const counts = {
    ...{ disclosed: none(), personal: none(), "outside-period": none(), "other-use": none(), erased: none() },
  };
  const erased: string[] = [];
  const withheld: string[] = [];

  for await (const batch of readEntries(client, [...heads.keys()]))
    for (const { stream, n, record: bytes, fields } of batch) {
      const last = heads.get(stream)?.n ?? 0;
      if (n > last) continue;
      const record = readRecord(Buffer.from(bytes).toString());
      if (!record) throw new Error(`Entry ${n} of stream ${stream} is no record; verify the ledger`);
      const disclosure = disclosureOf(record, period);
      const said = new Map<string, unknown>();
      await bag.add(recordName(stream, n, last), bytes);
      counts[disclosure].entries += 1;
      for (const field of [...fields].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const line = `${stream} ${n} ${field.name} ${digestOf(field)}\n`;
        if (!field.body) {
          erased.push(line);
          said.set(field.name, null);
          counts.erased.fields += 1;
        } else if (disclosure === "disclosed") {
          await bag.add(fieldName(stream, n, last, field.name), field.body);
          said.set(field.name, readDisclosure(Buffer.from(field.body).toString())?.value);
          counts.disclosed.fields += 1;
        } else {
          withheld.push(line);
          counts[disclosure].fields += 1;
        }
      }
      await listen(record, said, disclosure);
    }
  await bag.add(packNames.redactions, erased.join(""));
  await bag.add(packNames.withheld, withheld.join(""));
  return counts;
}

const none = () => ({ entries: 0, fields: 0 });
const digestOf = ({ body, digest }: StoredField) => (body ? sha256(body) : digest);

/** Finds the files among the fields of a communication. */
export function originalsIn(fields: SaidFields): OriginalFile[] {
  return [...fields].flatMap(([name, value]) => {
    if (!name.startsWith("original.") || !value || typeof value !== "object") return [];
    const { name: file, media, size, sha256: hash } = value as Record<string, string>;
    return [{ name: file ?? "", media: media ?? "", size: Number(size), sha256: hash ?? "" }];
  });
}
