import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { StakeholderFields } from "@/core/people/fields";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";

/** Lists interested parties with in how many rows they are named. */
export const listStakeholders = query({
  name: "people.list-stakeholders",
  action: "people:read",
  input: ListEntries,
  async run({ db, input, may }) {
    const { where, ...page } = selection(input, ["name", "noticeTerms", "notes"]);
    const [total, records, uses] = await Promise.all([
      db.stakeholder.count({ where }),
      db.stakeholder.findMany({ where, ...page }),
      countUses(db, "stakeholder"),
    ]);
    const stakeholders = records.map(({ relationshipOwnerId, contactIds, ...record }) => ({
      id: record.id,
      revision: record.revision,
      archived: record.archivedAt !== null,
      uses: uses.get(record.id) ?? 0,
      ...StakeholderFields.parse({ ...record, relationshipOwner: relationshipOwnerId, contacts: contactIds }),
    }));
    return accept({ stakeholders, total, may: { edit: may("people:edit") } });
  },
});
