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
