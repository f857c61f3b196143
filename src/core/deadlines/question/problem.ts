import type { Refusal } from "@/core/shared/refusal";

/** Something wrong in a question: where it stands, as a JSON path such as `$[3].events.aware_at`, and why it is refused. */
export type Problem = { readonly place: string; readonly refusal: Refusal };

/** Writes a JSON path below another. */
export function placeOf(base: string, path: readonly PropertyKey[]): string {
  const parts = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
  });
  return base + parts.join("");
}

/** Collects the problems of one question while it is read. */
export function problemsAt(base: string) {
  const problems: Problem[] = [];
  return {
    problems,
    add(path: readonly PropertyKey[], refusal: Refusal): undefined {
      problems.push({ place: placeOf(base, path), refusal: { ...refusal, field: placeOf(base, path) } });
    },
  };
}

export type Problems = ReturnType<typeof problemsAt>;
