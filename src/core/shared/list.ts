import { z } from "zod";

/** Which entries of a register: those whose name or details have all the words, live or also archived, one page of them. */
export const ListEntries = z.object({
  search: z.string().trim().max(200).default(""),
  archived: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(5000).default(500),
});
export type ListEntries = z.infer<typeof ListEntries>;
