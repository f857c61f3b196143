import type { Notice } from "@/application/runner/act";
import { type Language, languageOf, say } from "@/core/language/say";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { type Erasable, erasureEntries, privacyEntry } from "@/core/privacy/erasure";
import { accept, type Result } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { ErasureModel } from "@/platform/database/generated/models";
import type { Place } from "@/platform/ledger/append";
import { eraseAt } from "./erase-at";
import { erasePerson } from "./erase-person";
import { checkHolds } from "./holds";
import { planErasure } from "./plan-erasure";

/** One erasure as far as it can go before its entries stand in the ledger. */
export type CarriedOut = {
  readonly entries: readonly [Entry, ...Entry[]];
  /** Erases what the entries say, once they have their places. */
  readonly placed: (places: readonly Place[]) => Promise<void>;
  readonly notices: readonly Notice[];
  readonly changed: readonly string[];
};

/**
 * Carries out an erasure that was decided on: registers and texts at once, the fields of the ledger when the entries that
 * explain it have been appended, packs and files that hold what is gone after the commit.
 * Refuses `held`, `nothing-to-erase`, `erasure-account-active` and `not-found`.
 */
export async function carryOut(
  tx: Tx,
  erasure: ErasureModel,
  { decidedBy, now }: { readonly decidedBy: string; readonly now: Date },
): Promise<Result<CarriedOut>> {
  const { id, fields: wanted, log, basis } = erasure;
  const about = erasure.about as Erasable;
  const planned = await planErasure(tx, { about, id: erasure.aboutId, fields: wanted, log });
  if (!planned.ok) return planned;
  const { ids, fields, person, uploads } = planned.value;
  const free = await checkHolds(tx, { ids, fields });
  if (!free.ok) return free;

  await tx.erasure.update({ where: { id }, data: { decidedBy, decidedAt: now, subjects: [...ids] } });
  const mark = await markHere(tx);
  const rows = person
    ? await erasePerson(tx, person, { erasure: id, now, mark, pseudonym: await pseudonymHere(tx, id) })
    : accept([]);
  if (!rows.ok) return rows;
  if (about === "case" || about === "assessment") await tx.$executeRaw`SELECT public.erase_texts(${id}::uuid, ${mark})`;
  const packs = await tx.pack.updateMany({ where: { state: "ready" }, data: { state: "withdrawn" } });

  const explained = erasureEntries(fields, { erasure: id, basis });
  const counts = { fields: fields.reduce((sum, entry) => sum + entry.fields.length, 0), packs: packs.count };
  const meta = { erasure: id, about, target: erasure.aboutId, basis, fields: String(counts.fields) };
  const withdrawn: Entry[] =
    packs.count > 0
      ? [
          {
            stream: singleStreams.packs,
            type: "packs.packs-withdrawn",
            meta: { erasure: id, packs: String(packs.count) },
          },
        ]
      : [];
  return accept({
    entries: [privacyEntry("erasure-carried-out", meta), ...explained, ...withdrawn],
    async placed(places) {
      await eraseAt(tx, places.slice(1, 1 + explained.length));
      await tx.upload.deleteMany({ where: { id: { in: [...uploads] } } });
      const outcome = { ...counts, entries: explained.length, tables: rows.value };
      await tx.erasure.update({ where: { id }, data: { state: "carried-out", outcome } });
    },
    notices: [{ key: `erasure:${id}`, kind: "privacy.remove-files", payload: { erasure: id } }],
    changed: [id, ...ids],
  });
}

/** What stands in place of a mention, in the language of the organisation. */
export async function markHere(tx: Tx): Promise<string> {
  return say(await languageHere(tx), "privacy.mark");
}

async function pseudonymHere(tx: Tx, erasure: string): Promise<string> {
  return say(await languageHere(tx), "privacy.pseudonym", { short: erasure.slice(0, 8) });
}

async function languageHere(tx: Tx): Promise<Language> {
  const organisation = await tx.organisation.findFirst({ select: { language: true } });
  return languageOf(organisation?.language ?? "en");
}
