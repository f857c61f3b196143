import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { PositionFields } from "@/core/people/fields";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";

/** Lists posts with who holds them and in how many places they are named. */
export const listPositions = query({
  name: "people.list-positions",
  action: "people:read",
  input: ListEntries,
  async run({ db, input, may }) {
    const { where, ...page } = selection(input, ["name", "department", "notes"]);
    const [total, records, uses] = await Promise.all([
      db.position.count({ where }),
      db.position.findMany({ where, ...page }),
      countUses(db, "position"),
    ]);
    const positions = records.map((record) => ({
      id: record.id,
      revision: record.revision,
      archived: record.archivedAt !== null,
      uses: uses.get(record.id) ?? 0,
      ...PositionFields.parse({ ...record, holder: record.holderId, deputies: record.deputyIds }),
    }));
    return accept({ positions, total, may: { edit: may("people:edit") } });
  },
});
