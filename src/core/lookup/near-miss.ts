import { z } from "zod";

/** What a note may hold; only words, so that nothing in it tells who wrote it unless they say so. */
export const NoteNearMiss = z.object({ text: z.string().trim().min(1).max(4000) });
export const SettleNote = z.object({ note: z.uuid() });

/** So many notes a day are taken from the whole organisation; more would be somebody's script. */
export const notesADay = 200;
