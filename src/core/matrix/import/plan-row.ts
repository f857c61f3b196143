import type { RowFields } from "@/core/matrix/row";
import { withoutDirection } from "./direction";
import { type ImportField, importFields, type NamedField } from "./fields";
import { type LabelOf, labelled } from "./labels";
import type { ImportedRow } from "./proposal";
import { referenceNames, saysEveryWord } from "./reference-names";
import type { Wanted } from "./wanted";

const texts = ["what", "trigger", "content", "cadence", "logging", "evidence", "portal"] as const;
const named = ["audience", "owner", "backupOwner", "approval", "channel", "outOfBand"] as const;
const placed: readonly ImportField[] = [...texts, ...named, "classification", "notes"];

/** Plans a matrix row. What names no entry of a register, or more than its field can hold, stands in the notes as written. */
export function planRow(row: ImportedRow, labelOf: LabelOf, wanted: Wanted): Partial<RowFields> {
  const kept: ImportField[] = [];
  const references = <Entry extends { name: string }>(field: NamedField, entryOf: (name: string) => Entry): Entry[] => {
    const text = row.fields[field] ?? "";
    const most = field === "owner" || field === "backupOwner" ? 1 : Number.POSITIVE_INFINITY;
    const entries = [
      ...new Set(
        referenceNames(row.names[field] ?? [])
          .slice(0, most)
          .map(entryOf),
      ),
    ];
    const names = entries.map(({ name }) => name);
    if (!saysEveryWord(names, field === "audience" ? withoutDirection(text) : text)) kept.push(field);
    return entries;
  };

  const audiences = references("audience", (name) => wanted.stakeholder(name, row.direction));
  const [owner] = references("owner", wanted.position);
  const [backup] = references("backupOwner", wanted.position);
  const approvers = references("approval", wanted.position);
  const channels = references("channel", wanted.channel);
  const fallbacks = references("outOfBand", wanted.channel);
  const classification = row.fields.classification ? wanted.level(row.fields.classification) : null;
  if (!classification) kept.push("classification");
  kept.push(...importFields.filter((field) => !placed.includes(field)));

  const sides = audiences.map(({ direction }) => direction);
  const notes = kept.flatMap((field) => (row.fields[field] ? [labelled(labelOf(field), row.fields[field])] : []));
  return {
    ...Object.fromEntries(texts.flatMap((field) => (row.fields[field] ? [[field, row.fields[field]]] : []))),
    direction: row.direction ?? (sides.includes("external") ? "external" : (sides[0] ?? null)),
    audiences: audiences.map(nameOf),
    owner: owner?.name ?? null,
    backup: backup?.name ?? null,
    approvers: approvers.map(nameOf),
    channels: channels.map(nameOf),
    fallbacks: fallbacks.map(nameOf),
    classification,
    notes: [row.fields.notes, ...notes].filter(Boolean).join("\n"),
  };
}

const nameOf = ({ name }: { name: string }) => name;
