import { recordChanges } from "@/application/ledger/record-changes";
import { about, registered } from "@/application/registers/entry";
import type { Actor } from "@/core/access/actor";
import type { Entry } from "@/core/ledger/entry";
import { normalisePath } from "@/core/people/path";
import type { KeptUser, Provisioned } from "@/core/people/scim/user";
import type { Database, Tx } from "@/platform/database/client";
import type { ContactModel, ContactPathModel } from "@/platform/database/generated/models";
import { contactRegister } from "./contact-register";

export const withPaths = {
  include: { paths: { orderBy: [{ rank: "asc" as const }, { id: "asc" as const }] } },
};
export type ContactWithPaths = ContactModel & { paths: ContactPathModel[] };

/** Turns a contact into what SCIM shows of it: paths that people entered by hand stay here. */
export function toKept(contact: ContactWithPaths): KeptUser {
  const { id, revision, userName, externalId, name, role, language, department, organisation, managerId } = contact;
  const paths = contact.paths.filter(({ provisioned }) => provisioned);
  return {
    ...{ id, revision, userName, externalId, name, role, language, department, organisation, managerId },
    active: contact.archivedAt === null,
    paths: paths.map(({ kind, value }) => ({ kind, value })),
  };
}

/** Finds a person whom somebody entered by hand and whom the provider now brings: the only one with this mail address. */
export async function knownByMail(db: Database | Tx, person: Provisioned): Promise<ContactWithPaths | undefined> {
  const mails = [person.userName, ...person.paths.map(({ value }) => value.toLowerCase())].filter((value) =>
    value.includes("@"),
  );
  const found = await db.contact.findMany({
    where: {
      userName: null,
      archivedAt: null,
      kind: "person",
      paths: { some: { kind: "email", value: { in: mails, mode: "insensitive" } } },
    },
    ...withPaths,
    take: 2,
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Writes a person as the provider keeps them, with history, and gives the ledger entry. New numbers are pending until
 * somebody proves them; whoever is no longer active is archived, so that their seats wait for successors at once.
 */
export async function writeProvisioned(
  tx: Tx,
  before: ContactWithPaths,
  person: Provisioned,
  by: { actor: Actor; now: Date },
): Promise<Entry> {
  const { paths: _, active, ...fields } = person;
  const paths = person.paths.map((path) => normalisePath({ ...path, needs: [], verifiedAt: null }));
  const same = (one: { kind: string; value: string }, other: { kind: string; value: string }) =>
    one.kind === other.kind && one.value.toLowerCase() === other.value.toLowerCase();
  const gone = before.paths.filter((path) => path.provisioned && !paths.some((one) => same(one, path)));
  const fresh = paths.filter((path) => !before.paths.some((one) => same(one, path)));
  await tx.contactPath.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await tx.contactPath.createMany({
    data: fresh.map(({ kind, value }, index) => {
      return { contactId: before.id, kind, value, rank: before.paths.length + index, provisioned: true };
    }),
  });
  const wasActive = before.archivedAt === null;
  const archivedAt = active ? null : (before.archivedAt ?? by.now);
  const revision = before.revision + 1;
  await tx.contact.update({ where: { id: before.id }, data: { ...fields, archivedAt, revision } });
  const line = about(contactRegister, before.id, by.actor, by.now);
  const { userName: __, externalId: ___, ...shown } = fields;
  await recordChanges(tx, line, before, shown);
  if (gone.length + fresh.length > 0)
    await recordChanges(
      tx,
      line,
      { paths: before.paths.map(({ value }) => value) },
      { paths: paths.map(({ value }) => value) },
    );
  if (wasActive !== active) await recordChanges(tx, line, {}, active ? { restored: true } : { archived: true });
  const meta = { contact: before.id, revision: String(revision), active: String(active) };
  return registered(contactRegister, "provisioned", meta, { ...fields, paths: paths.map(({ value }) => value) });
}
