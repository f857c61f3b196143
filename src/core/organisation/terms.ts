import { z } from "zod";

/** The lists that rows and registers draw their words from. */
export const termLists = [
  "classification",
  "incident-class",
  "severity",
  "environment",
  "objective",
  "template",
  "clause",
] as const;
export type TermList = (typeof termLists)[number];

/** What people fill in about one word of a list. */
export const TermFields = z.object({
  name: z.string().trim().min(1).max(300),
  list: z.enum(termLists),
  /** What it means: a definition, the alarm systems and boards of a site, the wording of a template, what a clause asks for. */
  meaning: z.string().max(20_000),
  /** What other editions and documents call it: the crosswalk. */
  equivalents: z.array(z.string().trim().max(1000)).max(100),
  /** Place in the list, lowest first. */
  rank: z.int().min(0).max(100_000),
  notes: z.string().max(20_000),
});
export type TermFields = z.infer<typeof TermFields>;

export const emptyTerm: Omit<TermFields, "name"> = {
  list: "objective",
  meaning: "",
  equivalents: [],
  rank: 0,
  notes: "",
};
