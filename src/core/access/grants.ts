import { accept, type Result, refuse } from "@/core/shared/result";
import { auditorDaysAtMost, guardedRoles, type Role, roles } from "./roles";

export type GrantTimes = { readonly state: string; readonly startsAt: Date; readonly endsAt: Date | null };

/** Tells whether a role grant counts now: confirmed, begun and not ended. */
export function grantCounts(grant: GrantTimes, now: Date): boolean {
  return grant.state === "active" && grant.startsAt <= now && (grant.endsAt === null || now < grant.endsAt);
}

/** Gives the roles that count for a person now; without a second factor only those that do not need one. */
export function rolesThatCount(
  grants: readonly (GrantTimes & { readonly role: Role })[],
  hasSecondFactor: boolean,
  now: Date,
): Role[] {
  const held = new Set(grants.filter((grant) => grantCounts(grant, now)).map(({ role }) => role));
  return roles.filter((role) => held.has(role) && (hasSecondFactor || !needsSecondFactor(role)));
}

/** Tells whether a role may only be used by people with a second factor: every role but staff. */
export function needsSecondFactor(role: Role): boolean {
  return role !== "staff";
}

/**
 * Decides how a new grant begins: a guarded role waits for a second administrator where one exists.
 * Refuses with `own-guarded-role` and `role-end-needed`.
 */
export function beginGrant(
  grant: { role: Role; to: string; by: string; endsAt: Date | null },
  otherAdministrators: number,
  now: Date,
): Result<"active" | "pending"> {
  const guarded = guardedRoles.includes(grant.role);
  if (guarded && grant.to === grant.by) return refuse("own-guarded-role");
  const end = checkEnd(grant.role, grant.endsAt, now);
  if (!end.ok) return end;
  return accept(guarded && otherAdministrators > 0 ? "pending" : "active");
}

/** Checks the end of a grant: in the future, and for auditors set and within 90 days. Refuses with `role-end-needed`. */
export function checkEnd(role: Role, endsAt: Date | null, now: Date): Result<void> {
  // The last day counts whole, so the end may lie one day later.
  const latest = new Date(now.getTime() + (auditorDaysAtMost + 1) * 86_400_000);
  const missing = role === "auditor" && (endsAt === null || endsAt > latest);
  if (missing || (endsAt !== null && endsAt <= now))
    return refuse("role-end-needed", { field: "lastDay", values: { days: auditorDaysAtMost } });
  return accept(undefined);
}

/** Checks that whoever confirms a pending grant is not the one who granted it. Refuses with `second-administrator-needed`. */
export function confirmGrant(grant: { state: string; grantedBy: string }, by: string): Result<void> {
  if (grant.state !== "pending") return refuse("not-found", { values: { thing: "grant" } });
  return grant.grantedBy === by ? refuse("second-administrator-needed") : accept(undefined);
}
