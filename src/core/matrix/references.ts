import type { RowEdits } from "./edit";

export const registers = ["stakeholder", "position", "channel"] as const;
export type Register = (typeof registers)[number];

/** The register that each referring field of a row names entries of. */
export const registerOf = {
  audiences: "stakeholder",
  owner: "position",
  backup: "position",
  channels: "channel",
  fallbacks: "channel",
  approvers: "position",
  deputyApprovers: "position",
} as const satisfies Partial<Record<keyof RowEdits, Register>>;

export type ReferringField = keyof typeof registerOf;
export const referringFields = Object.keys(registerOf) as ReferringField[];

/** Lists the ids that a referring field names, whether it holds one or several. */
export function named(value: string | readonly string[] | null | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}
