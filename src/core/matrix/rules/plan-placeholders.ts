import { readMarkdown, runsOf } from "@/core/shared/markdown";
import { placeholder } from "./placeholders";
import { inDocument, type Rule } from "./support/rule";

export const planPlaceholders: Rule = {
  id: "plan-placeholders",
  severity: "warns",
  reference: "R19",
  find: ({ document }) =>
    document.plan.flatMap(({ name, text }) => {
      const left = readMarkdown(text)
        .flatMap(runsOf)
        .map((run) => (run.field || run.href ? undefined : placeholder.exec(run.text)?.[0]))
        .find((found) => found !== undefined);
      return left === undefined ? [] : inDocument({ section: name, text: left });
    }),
};
