import { nameKey } from "@/core/shared/name-key";
import type { RowFields } from "./row";

/** What rows know of a regime that they are bound to. */
export type LegalNames = {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly label: string }[];
};

/** Names regimes by their ids and stages by their `stageKey`, for rows that are bound to them. */
export function legalNames(regimes: readonly LegalNames[]): Map<string, string> {
  return new Map(
    regimes.flatMap(({ id, name, stages }) => [
      [id, name] as const,
      ...stages.map((stage) => [stageKey(id, stage.id), stage.label] as const),
    ]),
  );
}

/** Stages of different regimes share their ids. */
export function stageKey(regime: unknown, stage: string): string {
  return `${regime}/${stage}`;
}

/**
 * Reads regimes and stages that fields give by name as their ids; ids stay, and so does what the catalogue does not know.
 * `bound` is the regime that the row has so far.
 */
export function legalIds<Fields extends Partial<RowFields>>(
  fields: Fields,
  bound: string | null,
  regimes: readonly LegalNames[],
): Fields {
  const regime = meant(
    fields.regime ?? "",
    regimes.map(({ id, name }) => ({ id, name })),
  );
  const of = "regime" in fields ? regime : bound;
  const stages = regimes.find(({ id }) => id === of)?.stages ?? [];
  const stage = meant(
    fields.stage ?? "",
    stages.map(({ id, label }) => ({ id, name: label })),
  );
  return { ...fields, ...(fields.regime && { regime }), ...(fields.stage && { stage }) };
}

function meant(text: string, among: readonly { readonly id: string; readonly name: string }[]): string {
  const found = among.find(({ id }) => id === text) ?? among.find(({ name }) => nameKey(name) === nameKey(text));
  return found?.id ?? text;
}
