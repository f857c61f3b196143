import { z } from "zod";
import { Direction } from "@/core/people/register";

const id = z.uuid();

export const sortableFields = ["place", "what", "scenario", "trigger", "owner", "deadline", "reviewOn"] as const;

/** Which rows of a draft, in which order, and how many. */
export const ListRows = z.object({
  matrix: id,
  /** Only these rows; for the refresh of open screens. */
  rows: z.array(id).max(1000).optional(),
  /** Words that stand anywhere in the texts or in the names of owner, audiences and channels. */
  search: z.string().trim().max(200).default(""),
  direction: Direction.optional(),
  /** Position that sends, or stands in. */
  owner: id.optional(),
  audience: id.optional(),
  channel: id.optional(),
  classification: z.string().max(200).optional(),
  archived: z.boolean().default(false),
  sort: z.enum(sortableFields).default("place"),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
});
export type ListRows = z.infer<typeof ListRows>;
