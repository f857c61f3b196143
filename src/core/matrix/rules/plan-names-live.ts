import { readMarkdown, runsOf } from "@/core/shared/markdown";
import { anyOf, plain } from "@/core/shared/words";
import { inDocument, type Rule } from "./support/rule";

/** Shorter names stand in too many other words. */
const shortest = 3;

export const planNamesLive: Rule = {
  id: "plan-names-live",
  severity: "advises",
  reference: "R116",
  find: ({ document }) => {
    const names = document.positions.map(({ name }) => name).filter(({ length }) => length >= shortest);
    const pattern = new RegExp(anyOf(names), "gu");
    return document.plan.flatMap(({ name, text }) => {
      const words = readMarkdown(text)
        .flatMap(runsOf)
        .flatMap((run) => (run.field ? [] : [...plain(run.text).matchAll(pattern)].map(([found]) => found)));
      const found = names.filter((one) => words.includes(plain(one)));
      return found.length > 0 ? inDocument({ section: name, names: found.join(", ") }) : [];
    });
  },
};
