import type { Channel } from "@/core/channels/channel";
import type { Needs } from "@/core/channels/needs";
import type { Direction, Position, Stakeholder } from "@/core/people/register";

/**
 * Content that a new organisation may start from, by tick. Entries name each other by key; they become register
 * entries and rows through the same commands as anything typed by hand.
 */

/** Who must release a message: nobody, the facts' owner, Legal, or Legal and then an executive. */
export type Release = "R0" | "R1" | "R2" | "R3";

export type StarterPosition = Pick<Position, "name" | "department"> &
  Partial<Pick<Position, "declares" | "speaksTo" | "incidentRoles">> & { readonly reportsTo?: string };

export type StarterStakeholder = Pick<Stakeholder, "name" | "direction" | "kind"> &
  Partial<Pick<Stakeholder, "needToKnow" | "sharing">>;

export type StarterService = { readonly name: string; readonly kind: string; readonly needs?: Needs };

export type StarterChannel = Pick<Channel, "name" | "kind" | "encrypted" | "exportable"> &
  Partial<Pick<Channel, "ceiling" | "identityCheck" | "joinControl">> & {
    readonly needs: readonly string[];
    /** Positions that it admits, as far as rows bring them along. */
    readonly admitted?: readonly string[];
  };

export type StarterRow = {
  readonly direction: Direction;
  readonly what: string;
  readonly audiences: readonly string[];
  readonly owner: string;
  readonly backup: string;
  readonly channels: readonly string[];
  readonly fallbacks: readonly string[];
  readonly release: Release;
  readonly content: string;
  readonly cadence: string;
  /** Own trigger; otherwise that of the set. */
  readonly trigger?: string;
  /** RFC 5545 rule, for communications on a schedule. */
  readonly schedule?: string;
  readonly deadline?: string;
  readonly classification?: string;
  /** Wording to start a message from. */
  readonly template?: string;
};

export type StarterSet = {
  readonly id: string;
  /** Scenario named on every row; empty for the standing communications of quiet times. */
  readonly scenario: string;
  readonly trigger: string;
  readonly logging: string;
  readonly rows: readonly StarterRow[];
};

/** Gives the positions that must clear a row's message, by its release tier; the sender never clears their own text. */
export function clearers(row: Pick<StarterRow, "release" | "owner">): string[] {
  const wanted: Record<Release, string[]> = {
    R0: [],
    R1: ["technical-lead"],
    R2: ["legal"],
    R3: ["legal", "executive"],
  };
  const others = wanted[row.release].filter((position) => position !== row.owner);
  return others.length > 0 || row.release === "R0" ? others : ["executive"];
}
