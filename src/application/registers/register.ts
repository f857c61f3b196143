import type { z } from "zod";
import type { Action } from "@/core/access/policy/policy";
import type { Result } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { Noun } from "./references";

export type NamedFields = { readonly name: string };

/** How one kind of register entry is kept; the acts on all registers are made from it. */
export type Register<Fields extends NamedFields = NamedFields> = {
  readonly noun: Noun;
  readonly room: "people" | "channels" | "organisation";
  readonly table: "Position" | "Stakeholder" | "Contact" | "Channel" | "Service" | "Term";
  readonly edit: Action;
  readonly fields: z.ZodObject<{ [Field in keyof Fields]: z.ZodType<Fields[Field]> }>;
  /** Everything but the name, not filled in. */
  readonly empty: Omit<Fields, "name">;
  /** Two people may bear one name; two posts, parties, channels or services may not. */
  readonly uniqueNames: boolean;
  readonly load: (tx: Tx, id: string) => Promise<Stored<Fields> | null>;
  /** Adds entries in a fixed number of statements, however many they are. */
  readonly insert: (tx: Tx, entries: readonly NewEntry<Fields>[]) => Promise<unknown>;
  readonly write: (tx: Tx, id: string, fields: Partial<Fields>, revision: number) => Promise<unknown>;
  /** Refuses `unknown-reference` when fields name entries that do not exist, and what entries with these ids cannot be. */
  readonly check: (tx: Tx, fields: Partial<Fields>, ids: readonly string[]) => Promise<Result<void>>;
};

export type NewEntry<Fields> = { readonly id: string; readonly fields: Fields };

export type Stored<Fields> = { readonly revision: number; readonly archived: boolean; readonly fields: Fields };
