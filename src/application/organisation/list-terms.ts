import { z } from "zod";
import { countUses } from "@/application/registers/count-uses";
import { query } from "@/application/runner/act";
import { TermFields, termLists } from "@/core/organisation/terms";
import { accept } from "@/core/shared/result";

const atMost = 5000;

/** Lists the words of one list in their order, with how often each is used. */
export const listTerms = query({
  name: "organisation.list-terms",
  action: "organisation:read-lists",
  input: z.object({ list: z.enum(termLists), archived: z.boolean().default(false) }),
  async run({ db, input: { list, archived }, may }) {
    const [records, uses] = await Promise.all([
      db.term.findMany({
        where: { list, ...(archived ? {} : { archivedAt: null }) },
        orderBy: [{ rank: "asc" }, { name: "asc" }, { id: "asc" }],
        take: atMost,
      }),
      countUses(db, "term"),
    ]);
    const terms = records.map((record) => ({
      id: record.id,
      revision: record.revision,
      archived: record.archivedAt !== null,
      uses: uses.get(record.id) ?? 0,
      ...TermFields.parse(record),
    }));
    return accept({ terms, may: { edit: may("organisation:edit-lists") } });
  },
});
