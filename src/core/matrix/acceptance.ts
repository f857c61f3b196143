import { z } from "zod";
import type { Finding } from "./rules/judge";

const place = { rule: z.string().min(1).max(100), row: z.string().nullable(), field: z.string().max(100).nullable() };

/** A warning or advice that somebody accepted: why, who answers for it, and the last day on which that counts. */
export const Acceptance = z.object({
  ...place,
  reason: z.string().trim().min(1).max(2000),
  /** Position id. */
  owner: z.string().min(1),
  until: z.iso.date(),
});
export type Acceptance = z.infer<typeof Acceptance>;

export const AcceptFinding = z.object({
  ...Acceptance.shape,
  matrix: z.uuid(),
  row: z.uuid().nullable(),
  owner: z.uuid(),
});

export const RevokeAcceptance = AcceptFinding.pick({ matrix: true, rule: true, row: true, field: true });

type Place = Pick<Finding, "rule" | "row" | "field">;

/** Finds the acceptance that covers a finding on a day; what blocks approval cannot be accepted. */
export function acceptanceOf(
  finding: Place & Pick<Finding, "severity">,
  accepted: ReadonlyMap<string, Acceptance>,
  today: string,
): Acceptance | null {
  if (finding.severity === "blocks") return null;
  const found = accepted.get(placeKey(finding));
  return found && found.until >= today ? found : null;
}

/** Indexes acceptances by the place they cover. */
export function acceptedPlaces(acceptances: readonly Acceptance[]): Map<string, Acceptance> {
  return new Map(acceptances.map((acceptance) => [placeKey(acceptance), acceptance]));
}

function placeKey({ rule, row, field }: { rule: string; row: string | null; field: string | null }): string {
  return [rule, row, field].join("\n");
}
