import { z } from "zod";

export const roles = [
  "administrator",
  "isms-manager",
  "approver",
  "dpo",
  "communications-owner",
  "clearer",
  "auditor",
  "staff",
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Roles whose grant needs a second administrator where two exist. */
export const guardedRoles: readonly Role[] = ["administrator", "approver"];

/** The longest an auditor's access may last before it must be renewed, in days. */
export const auditorDaysAtMost = 90;

/** Orders by role as the list above does: who runs the installation first, staff last. */
export function byRole(one: { readonly role: string }, other: { readonly role: string }): number {
  return roles.indexOf(one.role as Role) - roles.indexOf(other.role as Role);
}
