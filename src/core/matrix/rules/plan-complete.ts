import { sectionKinds } from "@/core/matrix/plan/section";
import { inDocument, type Rule } from "./support/rule";

/** Wording for the Statement of Applicability belongs to another document. */
const wanted = sectionKinds.filter((kind) => kind !== "applicability");

export const planComplete: Rule = {
  id: "plan-complete",
  severity: "advises",
  reference: "R43 to R52, R90, R91, R94, R95",
  find: ({ document }) => {
    const settled = new Set(document.plan.filter(({ text }) => text.trim() !== "").map(({ kind }) => kind));
    return wanted.filter((kind) => !settled.has(kind)).map((kind) => inDocument({ kind }));
  },
};
