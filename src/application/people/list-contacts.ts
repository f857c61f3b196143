import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { ContactFields } from "@/core/people/fields";
import { initials, maskPath } from "@/core/people/mask";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";

/** Lists contacts with their paths; who may not read personal values sees initials and masked paths. */
export const listContacts = query({
  name: "people.list-contacts",
  action: "people:read",
  input: ListEntries,
  async run({ db, input, now, may }) {
    const personal = may("people:read-personal");
    const columns = personal ? ["name", "organisation", "role", "notes"] : ["organisation", "role"];
    const { where, ...page } = selection(input, columns);
    const [total, records, uses] = await Promise.all([
      db.contact.count({ where }),
      db.contact.findMany({ where, ...page, include: { paths: { orderBy: [{ rank: "asc" }, { id: "asc" }] } } }),
      countUses(db, "contact"),
    ]);
    const contacts = records.map(({ archivedAt, revision, id, ...record }) => {
      const paths = record.paths.map((path) => ({ ...path, verifiedAt: path.verifiedAt?.toISOString() ?? null }));
      const fields = ContactFields.parse({ ...record, paths });
      return {
        id,
        revision,
        archived: archivedAt !== null,
        uses: uses.get(id) ?? 0,
        ...(personal ? fields : masked(fields)),
      };
    });
    return accept({ contacts, total, now, may: { edit: may("people:edit"), personal } });
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
