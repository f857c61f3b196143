import { z } from "zod";
import { dateOf, dayOf } from "@/core/time/day";
import type { MatrixDocument } from "./document";
import type { SectionKind } from "./plan/section";
import type { Finding } from "./rules/judge";
import type { RuleId } from "./rules/support/rule";

/** Days within which the three parts of the first 90 days end: the basics, then usable, then proved (R122). */
export const rolloutStages = [30, 60, 90] as const;
export type RolloutStage = (typeof rolloutStages)[number];

/** What only the records beside the draft can tell; each is true when it is there. */
export const rolloutFacts = [
  "in-force",
  "contacts-reviewed",
  "reviews-dated",
  "fallback-tested",
  "original-kept",
] as const;
export type RolloutFact = (typeof rolloutFacts)[number];

type Asked = {
  readonly by: RolloutStage;
  readonly rules: readonly RuleId[];
  readonly sections?: readonly SectionKind[];
  readonly facts?: readonly RolloutFact[];
};

/** The steps in their order, and what must hold for each; one that asks nothing is done when somebody says so. */
const asked = {
  roles: {
    by: 30,
    rules: ["matrix-owned", "declarer-named", "posts-filled", "backup-named", "approver-present", "approver-deputy"],
  },
  rows: { by: 30, rules: ["rows-present", "class-audiences", "inside-covered", "outside-covered"] },
  contacts: { by: 30, rules: ["holders-reachable", "audiences-reachable"] },
  "out-of-band": { by: 30, rules: ["fallback-named", "fallback-differs", "room-guarded"], sections: ["room"] },
  procedures: { by: 60, rules: ["speaker-authorised", "regulator-deadline"], sections: ["liaison", "sharing"] },
  templates: { by: 60, rules: ["template-named", "template-complete"] },
  approval: { by: 60, rules: [], facts: ["in-force", "contacts-reviewed"] },
  tracking: { by: 60, rules: ["record-place", "review-due"], facts: ["reviews-dated"] },
  exercise: { by: 90, rules: [], facts: ["fallback-tested"] },
  gaps: { by: 90, rules: ["backup-differs", "single-hero", "single-point", "contacts-fresh", "leaver-named"] },
  aids: { by: 90, rules: [] },
  evidence: { by: 90, rules: [], facts: ["original-kept"] },
} as const satisfies Record<string, Asked>;
export type RolloutStepId = keyof typeof asked;
export const rolloutSteps = Object.keys(asked) as [RolloutStepId, ...RolloutStepId[]];

/** One thing that must hold for a step; `open` counts what is missing. */
export type RolloutCheck = { readonly open: number } & (
  | { readonly of: "rule"; readonly rule: RuleId }
  | { readonly of: "section"; readonly section: SectionKind }
  | { readonly of: "fact"; readonly fact: RolloutFact }
);

/** A step with what is measured, and what somebody said about it. */
export type RolloutStep = {
  readonly id: RolloutStepId;
  readonly by: RolloutStage;
  /** Last civil day on which it is in time. */
  readonly dueOn: string;
  readonly checks: readonly RolloutCheck[];
  /** Whether somebody says that it is done, whatever is measured. */
  readonly said: boolean;
  readonly state: "done" | "open" | "late";
};

type Measured = {
  readonly document: Pick<MatrixDocument, "rows" | "plan">;
  readonly findings: readonly Finding[];
  readonly facts: Readonly<Record<RolloutFact, boolean>>;
};

/** Tells how far each step is: `startOn` and `today` are civil days, `said` the steps that somebody calls done. */
export function rolloutOf(
  startOn: string,
  today: string,
  said: ReadonlySet<string>,
  measured: Measured,
): RolloutStep[] {
  const openBy = new Map<string, number>();
  for (const { rule, accepted } of measured.findings) if (!accepted) openBy.set(rule, (openBy.get(rule) ?? 0) + 1);
  return rolloutSteps.map((id) => {
    const step: Asked = asked[id];
    const checks = checksOf(step, openBy, measured);
    const done = said.has(id) || (checks.length > 0 && checks.every(({ open }) => open === 0));
    const dueOn = dateOf(dayOf(startOn) + step.by);
    return {
      id,
      by: step.by,
      dueOn,
      checks,
      said: said.has(id),
      state: done ? "done" : today > dueOn ? "late" : "open",
    };
  });
}

function checksOf(
  { rules, sections = [], facts = [] }: Asked,
  openBy: ReadonlyMap<string, number>,
  measured: Measured,
) {
  const { document } = measured;
  const written = new Set(document.plan.flatMap(({ kind, text }) => (kind && text.trim() !== "" ? [kind] : [])));
  // Rules find nothing wrong with rows that are not there yet.
  const least = document.rows.length === 0 ? 1 : 0;
  return [
    ...rules.map((rule) => ({ of: "rule", rule, open: Math.max(least, openBy.get(rule) ?? 0) }) as const),
    ...sections.map((section) => ({ of: "section", section, open: written.has(section) ? 0 : 1 }) as const),
    ...facts.map((fact) => ({ of: "fact", fact, open: measured.facts[fact] ? 0 : 1 }) as const),
  ];
}

/** Begins the first 90 days of a matrix, or lets them begin on another day. */
export const StartRollout = z.object({ matrix: z.uuid(), startOn: z.iso.date() });

export const SaveRolloutStep = z.object({
  matrix: z.uuid(),
  step: z.enum(rolloutSteps),
  /** Position that sees to it. */
  owner: z.uuid().nullable(),
  /** Says that it is done, where Tocsin cannot see it. */
  done: z.boolean(),
  /** How, and where that is written down. */
  note: z.string().trim().max(2000),
});
