/** What a form shows after it was sent: what is wrong or what came out, and what had been typed. */
export type FormState<Value = undefined> = {
  readonly problem?: { readonly field?: string; readonly sentence: string };
  readonly typed: Readonly<Record<string, string>>;
  readonly value?: Value;
};

export const untouched: FormState<never> = { typed: {} };

/** Gives what was chosen under one name, where several can be. */
export function typedAll(state: FormState<unknown>, name: string): string[] {
  return state.typed[name]?.split("\n").filter(Boolean) ?? [];
}

/** Gives the sentence that belongs to a field, by the last part of its name. */
export function errorAt(state: FormState<unknown>, field: string): string | undefined {
  return state.problem?.field?.split(".").at(-1) === field ? state.problem.sentence : undefined;
}

/** Gives the problem for the summary above a form. */
export function errorsOf(state: FormState<unknown>): { fieldId?: string; sentence: string }[] {
  if (!state.problem) return [];
  const { field, sentence } = state.problem;
  const fieldId = field?.split(".").at(-1);
  return [fieldId ? { fieldId, sentence } : { sentence }];
}
