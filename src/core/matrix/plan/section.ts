import { z } from "zod";

/** What a communication plan settles around its rows, in the order in which it is read. */
export const sectionKinds = [
  "scope",
  "reporting",
  "liaison",
  "transit",
  "sharing",
  "verification",
  "room",
  "privilege",
  "retention",
  "teaching",
  "enforcement",
  "applicability",
] as const;
export const SectionKind = z.enum(sectionKinds);
export type SectionKind = z.infer<typeof SectionKind>;

/** A section of the plan as a matrix document carries it; sections of one plan differ in name. */
export const PlanSection = z.object({
  name: z.string(),
  /** What it settles; left out where the organisation settles something of its own. */
  kind: SectionKind.optional(),
  /** Markdown with live fields. */
  text: z.string(),
});
export type PlanSection = z.infer<typeof PlanSection>;

const name = z.string().trim().min(1).max(200);
const text = z.string().max(20_000);
export const SectionEdits = z.object({ name, text }).partial();
export type SectionEdits = z.infer<typeof SectionEdits>;

export const AddSections = z.object({
  matrix: z.uuid(),
  sections: z
    .array(z.object({ name, kind: SectionKind.nullable().default(null), text: text.default("") }))
    .min(1)
    .max(50),
});
export const SaveSection = z.object({
  section: z.uuid(),
  /** The revision that the editor saw. */
  revision: z.int().min(1),
  fields: SectionEdits,
  /** What the changed fields held when the editor began. */
  base: SectionEdits.optional(),
});
export type SaveSection = z.infer<typeof SaveSection>;
export const OneSection = z.object({ section: z.uuid() });

/** Puts sections into the order in which a plan is read: those of a kind first, then others by name. */
export function inPlanOrder<Section extends { readonly kind?: string | null; readonly name: string }>(
  sections: readonly Section[],
): Section[] {
  const place = ({ kind }: Section) => {
    const found = (sectionKinds as readonly (string | null | undefined)[]).indexOf(kind);
    return found < 0 ? sectionKinds.length : found;
  };
  return sections.toSorted((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
