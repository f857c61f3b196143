import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { ServiceFields } from "@/core/channels/fields";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";

/** Lists what channels and paths depend on, with how much depends on each. */
export const listServices = query({
  name: "channels.list-services",
  action: "channels:read",
  input: ListEntries,
  async run({ db, input, may }) {
    const { where, ...page } = selection(input, ["name", "notes"]);
    const [total, records, uses] = await Promise.all([
      db.service.count({ where }),
      db.service.findMany({ where, ...page }),
      countUses(db, "service"),
    ]);
    const services = records.map((record) => ({
      id: record.id,
      revision: record.revision,
      archived: record.archivedAt !== null,
      uses: uses.get(record.id) ?? 0,
      ...ServiceFields.parse(record),
    }));
    return accept({ services, total, may: { edit: may("channels:edit") } });
  },
});
