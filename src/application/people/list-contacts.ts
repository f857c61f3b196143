import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { ContactFields } from "@/core/people/fields";
import { initials, maskPath } from "@/core/people/mask";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";
import { freshnessGauge } from "./freshness";

/** Lists contacts with their paths; who may not read personal values sees initials and masked paths. */
export const listContacts = query({
  name: "people.list-contacts",
  action: "people:read",
  input: ListEntries,
  async run({ db, input, now, may }) {
    const personal = may("people:read-personal");
    const columns = personal ? ["name", "organisation", "role", "notes"] : ["organisation", "role"];
    const { where, ...page } = selection(input, columns);
    const [total, records, uses, gauge] = await Promise.all([
      db.contact.count({ where }),
      db.contact.findMany({ where, ...page, include: { paths: { orderBy: [{ rank: "asc" }, { id: "asc" }] } } }),
      countUses(db, "contact"),
      freshnessGauge(db, now),
    ]);
    const contacts = records.map(({ archivedAt, revision, id, ...record }) => {
      const paths = record.paths.map((path) => ({ ...path, verifiedAt: path.verifiedAt?.toISOString() ?? null }));
      const fields = ContactFields.parse({ ...record, paths });
      return {
        id,
        revision,
        archived: archivedAt !== null,
        uses: uses.get(id) ?? 0,
        /** How long a verification of this contact holds, in days, and when a human last answered on which path. */
        freshDays: gauge.daysOf({ id, kind: record.kind }),
        answeredAt: Object.fromEntries(
          record.paths.flatMap((path) => (path.answeredAt ? [[path.id, path.answeredAt.toISOString()]] : [])),
        ),
        ...(personal ? fields : masked(fields)),
      };
    });
    return accept({
      contacts,
      total,
      now,
      policy: gauge.policy,
      may: { edit: may("people:edit"), personal, erase: may("privacy:request") },
    });
  },
});

function masked(fields: ContactFields): ContactFields {
  return {
    ...fields,
    name: fields.kind === "person" ? initials(fields.name) : fields.name,
    notes: "",
    vouchedBy: "",
    paths: fields.paths.map((path) => ({ ...path, value: maskPath(path.value) })),
  };
}
