import { actsOn } from "@/application/registers/acts";
import { checkExist } from "@/application/registers/exist";
import type { Register } from "@/application/registers/register";
import { checkReportingLines } from "@/application/registers/reporting-line";
import { emptyPosition, PositionFields } from "@/core/people/fields";

/** Turns what people fill in about a post into columns. */
function columns({ holder, deputies, ...fields }: Partial<PositionFields>) {
  return { ...fields, holderId: holder, deputyIds: deputies };
}

/** The posts of the organisation. */
export const positionRegister: Register<PositionFields> = {
  noun: "position",
  room: "people",
  table: "Position",
  edit: "people:edit",
  fields: PositionFields,
  empty: emptyPosition,
  uniqueNames: true,
  async load(tx, id) {
    const record = await tx.position.findUnique({ where: { id } });
    if (!record) return null;
    const fields = PositionFields.parse({ ...record, holder: record.holderId, deputies: record.deputyIds });
    return { fields, revision: record.revision, archived: record.archivedAt !== null };
  },
  insert: (tx, entries) =>
    tx.position.createMany({ data: entries.map(({ id, fields }) => ({ id, name: fields.name, ...columns(fields) })) }),
  write: (tx, id, fields, revision) => tx.position.update({ where: { id }, data: { ...columns(fields), revision } }),
  async check(tx, { reportsTo, holder, deputies }, ids) {
    const known = await checkExist(tx, { position: [reportsTo], contact: [holder, ...(deputies ?? [])] });
    return known.ok && reportsTo ? checkReportingLines(tx, ids, reportsTo) : known;
  },
};

/** What people do with positions. */
export const positionActs = actsOn(positionRegister, { uses: "people:read", history: "people:read" });
