import { actsOn } from "@/application/registers/acts";
import { checkExist } from "@/application/registers/exist";
import type { Register } from "@/application/registers/register";
import { emptyStakeholder, StakeholderFields } from "@/core/people/fields";

/** Turns what people fill in about an interested party into columns. */
function columns({ relationshipOwner, contacts, ...fields }: Partial<StakeholderFields>) {
  return { ...fields, relationshipOwnerId: relationshipOwner, contactIds: contacts };
}

/** The interested parties, internal and external. */
export const stakeholderRegister: Register<StakeholderFields> = {
  noun: "stakeholder",
  room: "people",
  table: "Stakeholder",
  edit: "people:edit",
  fields: StakeholderFields,
  empty: emptyStakeholder,
  uniqueNames: true,
  async load(tx, id) {
    const record = await tx.stakeholder.findUnique({ where: { id } });
    if (!record) return null;
    const { relationshipOwnerId: relationshipOwner, contactIds: contacts } = record;
    const fields = StakeholderFields.parse({ ...record, relationshipOwner, contacts });
    return { fields, revision: record.revision, archived: record.archivedAt !== null };
  },
  insert: (tx, entries) =>
    tx.stakeholder.createMany({
      data: entries.map(({ id, fields }) => ({ id, name: fields.name, ...columns(fields) })),
    }),
  write: (tx, id, fields, revision) => tx.stakeholder.update({ where: { id }, data: { ...columns(fields), revision } }),
  check: (tx, { relationshipOwner, contacts }) =>
    checkExist(tx, { position: [relationshipOwner], contact: contacts ?? [] }),
};

/** What people do with stakeholders. */
export const stakeholderActs = actsOn(stakeholderRegister, { uses: "people:read", history: "people:read" });
