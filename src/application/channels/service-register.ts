import { actsOn } from "@/application/registers/acts";
import { checkExist } from "@/application/registers/exist";
import type { Register } from "@/application/registers/register";
import { emptyService, ServiceFields } from "@/core/channels/fields";
import { needed } from "@/core/channels/needs";

/** What channels, contact paths and other services depend on. */
export const serviceRegister: Register<ServiceFields> = {
  noun: "service",
  room: "channels",
  table: "Service",
  edit: "channels:edit",
  fields: ServiceFields,
  empty: emptyService,
  uniqueNames: true,
  async load(tx, id) {
    const record = await tx.service.findUnique({ where: { id } });
    if (!record) return null;
    const fields = ServiceFields.parse(record);
    return { fields, revision: record.revision, archived: record.archivedAt !== null };
  },
  insert: (tx, entries) => tx.service.createMany({ data: entries.map(({ id, fields }) => ({ id, ...fields })) }),
  write: (tx, id, fields, revision) => tx.service.update({ where: { id }, data: { ...fields, revision } }),
  check: (tx, { needs }) => checkExist(tx, { service: needed(needs ?? []) }),
};

/** What people do with services. */
export const serviceActs = actsOn(serviceRegister, { uses: "channels:read", history: "channels:read" });
