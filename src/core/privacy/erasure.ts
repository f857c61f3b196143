import { z } from "zod";
import { type Entry, type Stream, singleStreams } from "@/core/ledger/entry";
import { erasureType } from "@/core/ledger/record";

/** What an erasure can be about. */
export const erasable = ["communication", "contact", "account", "case", "assessment"] as const;
export type Erasable = (typeof erasable)[number];

/** Why data must go: the person asked or objected, it was never lawful, a law demands it, or its time is over. */
export const bases = ["person-asked", "person-objected", "unlawful", "legal-duty", "no-longer-needed"] as const;

/** Fields of a logged communication that can be erased one by one; originals follow as `original.1`. */
export const communicationFieldNames = [
  "sender",
  "recipients",
  "channel",
  "subject",
  "summary",
  "reference",
  "reason",
] as const;

const Fields = z.array(
  z.string().regex(/^(sender|recipients|channel|subject|summary|reference|reason|original\.\d+)$/),
);
const why = { basis: z.enum(bases), reason: z.string().trim().min(1).max(4_000) };

/** What the privacy officer asks for: fields of an entry of the log, or a person as a contact or an account. */
export const RequestErasure = z.discriminatedUnion("about", [
  z.object({ about: z.literal("communication"), id: z.uuid(), fields: Fields.min(1).max(60), ...why }),
  z.object({ about: z.enum(["contact", "account"]), id: z.uuid(), log: z.boolean().default(false), ...why }),
]);

export type RequestErasure = z.infer<typeof RequestErasure>;

/** What has been decided about a request. */
export const erasureStates = ["waiting", "carried-out", "declined", "withdrawn"] as const;
export type ErasureState = (typeof erasureStates)[number];

/** One entry of the ledger of which fields go. */
export type ErasedFields = {
  readonly stream: Stream;
  readonly n: number;
  readonly hash: string;
  readonly fields: readonly string[];
};

/** Longest list of names that one entry carries in the clear. */
const namesAtMost = 200;

/** Writes the entries that explain erased fields, in the streams of the fields; long lists of names take several. */
export function erasureEntries(erased: readonly ErasedFields[], about: Readonly<Record<string, string>>): Entry[] {
  return erased.flatMap(({ stream, n, hash, fields }) =>
    inLines(fields).map((names) => ({
      stream,
      type: erasureType,
      meta: { target: String(n), hash, fields: names, ...about },
    })),
  );
}

function inLines(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    const longer = `${last},${name}`;
    if (last === undefined || longer.length > namesAtMost) lines.push(name);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Writes an entry about a request, a hold or the policy; every word of a person is an erasable field. */
export function privacyEntry(type: string, meta: Record<string, string>, fields: Record<string, string> = {}): Entry {
  return { stream: singleStreams.privacy, type: `privacy.${type}`, meta, fields };
}
