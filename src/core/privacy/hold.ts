import { z } from "zod";

/** What can be held: a person as a contact or an account, an incident by its case, a matrix with its log. */
export const holdable = ["contact", "account", "case", "matrix"] as const;
export type Holdable = (typeof holdable)[number];

const words = z.string().trim().min(1);

export const PlaceHold = z.object({
  about: z.enum(holdable),
  id: z.uuid(),
  /** How people call it, such as the proceedings that it is for. */
  name: words.max(200),
  reason: words.max(4_000),
});

export type PlaceHold = z.infer<typeof PlaceHold>;

export const LiftHold = z.object({ hold: z.uuid(), reason: words.max(4_000) });
