import type { Actor } from "@/core/access/actor";
import { lineAbove } from "@/core/shared/reporting-line";
import type { Tx } from "@/platform/database/client";
import type { Noun } from "./references";
import { renameEverywhere } from "./rename-everywhere";
import { lockSuperiors } from "./reporting-line";
import { writeFields } from "./write-fields";

/** Entries that become one: the one that stays, and its duplicates. */
export type Joined = { readonly kept: string; readonly gone: readonly string[] };

type By = { readonly actor: Actor; readonly now: Date };

/** Lets everything that names merged entries name the kept one, and gives it what only one of them can have. */
export async function joinEntries(tx: Tx, noun: Noun, joined: Joined, by: By): Promise<number> {
  const { kept, gone } = joined;
  if (noun === "contact") await leaveOneToReview(tx, joined);
  const changed = await renameEverywhere(tx, noun, gone, { id: kept }, by);
  if (noun === "position") await leaveCircle(tx, kept, by);
  if (noun === "contact") {
    await tx.$executeRaw`UPDATE "Contact" SET "managerId" = NULL WHERE id = ${kept}::uuid AND "managerId" = id`;
    await takePaths(tx, joined);
    await takeAccount(tx, joined);
  }
  return changed;
}

/** A post that now reports to itself, through those who reported to a duplicate, is above them. */
async function leaveCircle(tx: Tx, kept: string, by: By): Promise<void> {
  const superiors = await lockSuperiors(tx);
  if (!lineAbove(superiors, kept).includes(kept)) return;
  const change = { id: kept, field: "reportsTo", before: superiors.get(kept), after: null };
  await writeFields(tx, { table: "Position", noun: "position" }, [change], by);
}

/** A list to review that is not signed yet asks about each contact once. */
async function leaveOneToReview(tx: Tx, { kept, gone }: Joined): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ReviewItem" i USING "ReviewList" l WHERE l.id = i."listId" AND l."signedAt" IS NULL
      AND i."contactId" = ANY (${[...gone]}::uuid[])
      AND EXISTS (SELECT FROM "ReviewItem" o WHERE o."listId" = i."listId" AND (o."contactId" = ${kept}::uuid
        OR (o."contactId" = ANY (${[...gone]}::uuid[]) AND o."contactId" < i."contactId")))`;
}

async function takePaths(tx: Tx, { kept, gone }: Joined): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ContactPath" SET "contactId" = ${kept}::uuid, rank = rank + 100 WHERE "contactId" = ANY (${[...gone]}::uuid[])`;
}

/** What the identity provider or the staff list keeps of a duplicate, it keeps of the contact that stays. */
async function takeAccount(tx: Tx, { kept, gone }: Joined): Promise<void> {
  const keeper = await tx.contact.findUniqueOrThrow({ where: { id: kept } });
  const kin = await tx.contact.findFirst({
    where: { id: { in: [...gone] }, userName: { not: null } },
    orderBy: { id: "asc" },
  });
  if (!kin || keeper.userName !== null) return;
  const { userName, externalId } = kin;
  await tx.contact.update({ where: { id: kin.id }, data: { userName: null, externalId: null } });
  await tx.contact.update({ where: { id: kept }, data: { userName, externalId } });
}
