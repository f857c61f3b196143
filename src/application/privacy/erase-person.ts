import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { forgetImports } from "@/platform/files/imports";
import type { Subject } from "./subject";

type Marks = {
  readonly erasure: string;
  /** What stands in place of the name in registers, and in place of a mention in texts. */
  readonly pseudonym: string;
  readonly mark: string;
  readonly now: Date;
};

/** A shorter name may be part of any word; the files are thrown away within a day anyway. */
const shortest = 6;

/**
 * Takes a person out of everything but the ledger: contacts become pseudonyms without paths, accounts lose their name
 * and every way in, and mentions in any text of any table give way to a mark. Gives the rows that changed, by table.
 * Refuses `erasure-account-active` while one of the accounts can still sign in.
 */
export async function erasePerson(
  tx: Tx,
  { contacts, accounts, ids, pattern, own }: Subject,
  { erasure, pseudonym, mark, now }: Marks,
): Promise<Result<Array<{ table: string; rows: number }>>> {
  const active = await tx.person.findFirst({ where: { id: { in: [...accounts] }, status: "active" } });
  if (active) return refuse("erasure-account-active", { values: { name: active.name } });
  await eraseContacts(tx, [...contacts], pseudonym, now);
  for (const account of accounts) await eraseAccount(tx, account, pseudonym, now);
  const changed = await tx.$queryRaw<Array<{ table: string; rows: number }>>`
    SELECT of_table AS "table", changed::int AS rows
    FROM public.erase_everywhere(${erasure}::uuid, ${[...ids]}::uuid[], ${pattern}, ${mark}) WHERE changed > 0`;
  await forgetImports(own.filter((value) => value.length >= shortest));
  return accept(changed);
}

async function eraseContacts(tx: Tx, ids: string[], name: string, now: Date): Promise<void> {
  const mine = { contactId: { in: ids } };
  await tx.contactPath.deleteMany({ where: mine });
  await tx.reachTarget.updateMany({ where: mine, data: { name, value: "", newValue: "", note: "" } });
  await tx.reviewItem.updateMany({ where: mine, data: { note: "" } });
  await tx.contact.updateMany({ where: { id: { in: ids }, archivedAt: null }, data: { archivedAt: now } });
  const nothing = { organisation: "", role: "", reachable: "", keyFingerprint: "", verification: "", vouchedBy: "" };
  await tx.contact.updateMany({
    where: { id: { in: ids } },
    data: {
      ...nothing,
      ...{ name, notes: "", department: "", published: false },
      ...{ userName: null, externalId: null, managerId: null, revision: { increment: 1 } },
    },
  });
}

async function eraseAccount(tx: Tx, personId: string, name: string, now: Date): Promise<void> {
  const mine = { where: { personId } };
  await tx.session.deleteMany(mine);
  await tx.recoveryCode.deleteMany(mine);
  await tx.passkey.deleteMany(mine);
  await tx.identity.deleteMany(mine);
  await tx.apiToken.deleteMany(mine);
  await tx.heldMail.deleteMany(mine);
  await tx.stepUp.deleteMany(mine);
  await tx.calendarFeed.deleteMany(mine);
  await tx.roleGrant.updateMany({
    where: { personId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    data: { endsAt: now },
  });
  await tx.person.update({
    where: { id: personId },
    data: {
      ...{ name, email: `${personId}@erased.invalid`, zone: "", revision: { increment: 1 } },
      ...{ passwordHash: null, totpSecret: null, totpStep: null },
    },
  });
}
