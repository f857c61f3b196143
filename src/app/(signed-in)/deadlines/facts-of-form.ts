import "server-only";
import { textOf, textsOf } from "@/app/refused";
import { type FactId, type Facts, type FactValue, factKinds } from "@/core/deadlines/facts";

function factOf(form: FormData, fact: FactId): FactValue | undefined {
  const text = textOf(form, fact).trim();
  switch (factKinds[fact]) {
    case "yes-no":
      return text === "" ? undefined : text === "yes";
    case "choice":
      return text || undefined;
    case "number":
      return text === "" ? undefined : Number(text);
    default: {
      const chosen = textsOf(form, fact);
      return chosen.length > 0 || form.has(`none.${fact}`) ? chosen : undefined;
    }
  }
}

/** Reads the facts of a form; what was left open is missing. */
export function factsOfForm(form: FormData, facts: readonly FactId[]): Facts {
  const said = facts.map((fact) => [fact, factOf(form, fact)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as Facts;
}
