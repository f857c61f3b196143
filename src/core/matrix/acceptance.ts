import { z } from "zod";
import type { Finding } from "./rules/judge";

const place = { rule: z.string().min(1).max(100), row: z.string().nullable(), field: z.string().max(100).nullable() };
const detail = z.string().max(10_000);

/** A warning or advice that somebody accepted: why, who answers for it, and the last day on which that counts. */
export const Acceptance = z.object({
  ...place,
  /** Which of the findings of one place, as `detailOf` names it; none stands for all of them. */
  detail: detail.optional(),
  reason: z.string().trim().min(1).max(2000),
  /** Position id. */
  owner: z.string().min(1),
  until: z.iso.date(),
});
export type Acceptance = z.infer<typeof Acceptance>;

export const AcceptFinding = z.object({
  ...Acceptance.shape,
  detail: detail.default(""),
  matrix: z.uuid(),
  row: z.uuid().nullable(),
  owner: z.uuid(),
});

export const RevokeAcceptance = AcceptFinding.pick({ matrix: true, rule: true, row: true, field: true, detail: true });

type Place = Pick<Finding, "rule" | "row" | "field">;

/** Names what a finding is about among those of its place, such as the jurisdiction; numbers may change with every row. */
export function detailOf({ values }: Pick<Finding, "values">): string {
  return Object.values(values)
    .filter((value) => typeof value === "string")
    .join("\n");
}

/** Finds the acceptance that covers a finding on a day; what blocks approval cannot be accepted. */
export function acceptanceOf(
  finding: Place & Pick<Finding, "severity" | "values">,
  accepted: ReadonlyMap<string, Acceptance>,
  today: string,
): Acceptance | null {
  if (finding.severity === "blocks") return null;
  const found = accepted.get(placeKey(finding, detailOf(finding))) ?? accepted.get(placeKey(finding, undefined));
  return found && found.until >= today ? found : null;
}

/** Indexes acceptances by the place they cover. */
export function acceptedPlaces(acceptances: readonly Acceptance[]): Map<string, Acceptance> {
  return new Map(acceptances.map((acceptance) => [placeKey(acceptance, acceptance.detail), acceptance]));
}

type Spot = { readonly rule: string; readonly row: string | null; readonly field: string | null };

function placeKey({ rule, row, field }: Spot, detail: string | undefined): string {
  return JSON.stringify([rule, row, field, detail ?? null]);
}
