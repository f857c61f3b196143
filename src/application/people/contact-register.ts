import { actsOn } from "@/application/registers/acts";
import { checkExist } from "@/application/registers/exist";
import type { Register } from "@/application/registers/register";
import { needed } from "@/core/channels/needs";
import { ContactFields, emptyContact, type PathFields } from "@/core/people/fields";
import { normalisePath } from "@/core/people/path";
import type { Tx } from "@/platform/database/client";

/** The reachable persons and desks. */
export const contactRegister: Register<ContactFields> = {
  noun: "contact",
  room: "people",
  table: "Contact",
  edit: "people:edit",
  fields: ContactFields,
  empty: emptyContact,
  uniqueNames: false,
  async load(tx, id) {
    const record = await tx.contact.findUnique({
      where: { id },
      include: { paths: { orderBy: [{ rank: "asc" }, { id: "asc" }] } },
    });
    if (!record) return null;
    const paths = record.paths.map((path) => ({ ...path, verifiedAt: path.verifiedAt?.toISOString() ?? null }));
    const fields = ContactFields.parse({ ...record, paths });
    return { fields, revision: record.revision, archived: record.archivedAt !== null };
  },
  async insert(tx, entries) {
    await tx.contact.createMany({ data: entries.map(({ id, fields: { paths, ...fields } }) => ({ id, ...fields })) });
    await tx.contactPath.createMany({
      data: entries.flatMap(({ id: contactId, fields }) =>
        fields.paths.map((path, rank) => {
          return { ...normalisePath(path), contactId, rank };
        }),
      ),
    });
  },
  async write(tx, id, { paths, ...fields }, revision) {
    await tx.contact.update({ where: { id }, data: { ...fields, revision } });
    if (paths) await writePaths(tx, id, paths);
  },
  check: (tx, { paths }) => checkExist(tx, { service: paths?.flatMap((path) => needed(path.needs)) ?? [] }),
};

/** What people do with contacts. */
export const contactActs = actsOn(contactRegister, { uses: "people:read", history: "people:read-personal" });

/** Puts the paths of a contact in order; those that are no longer listed go, and a changed value is no longer verified. */
async function writePaths(tx: Tx, contactId: string, paths: readonly PathFields[]): Promise<void> {
  const kept = paths.flatMap(({ id }) => (id ? [id] : []));
  await tx.contactPath.deleteMany({ where: { contactId, id: { notIn: kept } } });
  const before = new Map((await tx.contactPath.findMany({ where: { contactId } })).map((path) => [path.id, path]));
  for (const [rank, path] of paths.entries()) {
    const { id, ...fields } = normalisePath(path);
    const known = before.get(id ?? "");
    const moved = known && known.value !== fields.value && known.verifiedAt?.toISOString() === fields.verifiedAt;
    const data = { ...fields, rank, ...(moved && { verifiedAt: null, answeredAt: null }) };
    const { count } = id ? await tx.contactPath.updateMany({ where: { id, contactId }, data }) : { count: 0 };
    if (count === 0) await tx.contactPath.create({ data: { ...data, id, contactId } });
  }
}
