import type { Register } from "@/core/matrix/references";
import { type Block, mapRuns, type Run, readMarkdown, runsOf } from "@/core/shared/markdown";

/** A register entry that plan text names by id, so that the text follows the register. */
export type LiveField = { readonly register: Register; readonly id: string };

/** Names of register entries, as far as a text may name them. */
export type Named = Readonly<Record<Register, ReadonlyMap<string, string>>>;

const whole = /^(position|channel|stakeholder):(.+)$/;
const written = /\{\{(position|channel|stakeholder):([^{}\n]{1,300})\}\}/g;

/** Reads the inside of a live field; undefined when it is none. */
export function readField(inside: string): LiveField | undefined {
  const [, register, id] = whole.exec(inside) ?? [];
  return register && id ? { register: register as Register, id: id.trim() } : undefined;
}

/** Writes a live field as it stands in the text. */
export function writeField({ register, id }: LiveField): string {
  return `{{${register}:${id}}}`;
}

/** Lists what a plan text names by live fields, in order, with repetitions. */
export function liveFields(text: string): LiveField[] {
  return readMarkdown(text)
    .flatMap(runsOf)
    .flatMap(({ field }) => (field && readField(field)) || []);
}

/** Names the registers of a document, or of an installation. */
export function namesOfRegisters(registers: {
  readonly positions: readonly Entry[];
  readonly channels: readonly Entry[];
  readonly stakeholders: readonly Entry[];
}): Named {
  const names = (entries: readonly Entry[]) => new Map(entries.map(({ id, name }) => [id, name]));
  return {
    position: names(registers.positions),
    channel: names(registers.channels),
    stakeholder: names(registers.stakeholders),
  };
}
type Entry = { readonly id: string; readonly name: string };

/** Reads a plan text with the names of today in place of its live fields; `unknown` stands for what has no name. */
export function readPlanText(text: string, names: Named, unknown: string): Block[] {
  return mapRuns(readMarkdown(text), (run): Run => {
    const field = run.field && readField(run.field);
    if (!run.field) return run;
    if (!field) return { ...run, field: undefined, text: `{{${run.text}}}` };
    return { ...run, text: names[field.register].get(field.id) ?? unknown };
  });
}

/** Puts names in place of live fields and leaves the text Markdown otherwise, for comparisons. */
export function withNames(text: string, nameOf: (id: string) => string | undefined): string {
  return text.replace(written, (field, _, id: string) => nameOf(id) ?? field);
}

/** Writes a text as its editor sees it: live fields by name, where a name leads back to one entry. */
export function toTyped(text: string, names: Named): string {
  return text.replace(written, (field, register: Register, id: string) => {
    const name = names[register].get(id);
    return name !== undefined && idOf(names[register], name) === id ? writeField({ register, id: name }) : field;
  });
}

/** Turns what an editor typed into what is kept: live fields by id; a name that nothing has stays as typed. */
export function fromTyped(typed: string, names: Named): string {
  return typed.replace(written, (field, register: Register, name: string) => {
    if (names[register].has(name)) return field;
    const id = idOf(names[register], name);
    return id === undefined ? field : writeField({ register, id });
  });
}

/** Finds the one entry with a name; names that braces or blanks would break lead nowhere. */
function idOf(entries: ReadonlyMap<string, string>, wanted: string): string | undefined {
  if (wanted !== wanted.trim() || /[{}\n]/.test(wanted) || wanted.length > 300 || entries.has(wanted)) return undefined;
  const found = [...entries].filter(([, name]) => name === wanted);
  return found.length === 1 ? found[0]?.[0] : undefined;
}
