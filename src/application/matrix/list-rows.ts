import { query } from "@/application/runner/act";
import { ListRows } from "@/core/matrix/list";
import type { DocumentRow } from "@/core/matrix/row";
import { accept } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { RowModel } from "@/platform/database/generated/models";
import { rowsOf } from "@/platform/database/transaction";
import { toDocumentRow } from "./columns";

export type ListedRow = DocumentRow & { readonly place: number; readonly revision: number };

export type RowList = {
  readonly rows: readonly ListedRow[];
  /** Rows that match, on this page or not. */
  readonly total: number;
  /** Names of the register entries that the rows name, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly may: { readonly edit: boolean };
};

/** Lists rows of a draft, filtered, sorted and cut to a page, with the names they need: one query, whatever the size. */
export const listRows = query({
  name: "matrix.list-rows",
  action: "matrix:read",
  input: ListRows,
  async run({ db, input, may }) {
    const { rows, total, names } = await select(db, input);
    return accept<RowList>({
      rows: rows.map((record) => ({ ...toDocumentRow(record), place: record.place, revision: record.revision })),
      total,
      names,
      may: { edit: may("matrix:edit") },
    });
  },
});

const orders = {
  place: Prisma.sql`r.place`,
  what: Prisma.sql`lower(r.what)`,
  scenario: Prisma.sql`lower(r.scenario)`,
  trigger: Prisma.sql`lower(r.trigger)`,
  owner: Prisma.sql`(SELECT lower(p.name) FROM "Position" p WHERE p.id = r."ownerId")`,
  deadline: Prisma.sql`lower(r.deadline)`,
  reviewOn: Prisma.sql`r."reviewOn"`,
};

async function select(db: Database, input: ListRows) {
  const direction = input.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const [answer] = await rowsOf<{ total: number; rows: RowModel[]; names: Record<string, string> }>(
    db,
    Prisma.sql`
    WITH found AS (
      SELECT r.id, r.place, ${orders[input.sort]} AS key FROM "Row" r WHERE ${Prisma.join(conditions(input), " AND ")}
    ),
    page AS (
      SELECT r.*, f.nth FROM "Row" r JOIN (
        SELECT id, row_number() OVER (ORDER BY key ${direction} NULLS LAST, place, id) AS nth FROM found
        ORDER BY nth LIMIT ${input.limit} OFFSET ${input.offset}
      ) f USING (id)
    ),
    mentioned AS (
      SELECT DISTINCT unnest(r."audienceIds" || r."channelIds" || r."fallbackIds" || r."approverIds" || r."deputyApproverIds"
        || r."ownerId" || r."backupId") AS id FROM page r
    )
    SELECT (SELECT count(*)::int FROM found) AS total,
      (SELECT coalesce(json_agg(row_to_json(page) ORDER BY nth), '[]') FROM page) AS rows,
      (SELECT coalesce(jsonb_object_agg(e.id, e.name), '{}') FROM (
        SELECT id, name FROM "Position" UNION ALL SELECT id, name FROM "Stakeholder" UNION ALL SELECT id, name FROM "Channel"
      ) e JOIN mentioned USING (id)) AS names`,
  );
  return answer ?? { total: 0, rows: [], names: {} };
}

/** Finds the ids of all rows that match, on whatever page. */
export async function matchingRows(db: Database, input: ListRows): Promise<Set<string>> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Row" r WHERE ${Prisma.join(conditions(input), " AND ")}`;
  return new Set(found.map(({ id }) => id));
}

function conditions(input: ListRows) {
  const found = [
    Prisma.sql`r."matrixId" = ${input.matrix}::uuid`,
    input.archived ? Prisma.sql`r."archivedAt" IS NOT NULL` : Prisma.sql`r."archivedAt" IS NULL`,
  ];
  if (input.rows) found.push(Prisma.sql`r.id = ANY (${input.rows}::uuid[])`);
  if (input.direction) found.push(Prisma.sql`r.direction = ${input.direction}`);
  if (input.owner) found.push(Prisma.sql`${input.owner}::uuid IN (r."ownerId", r."backupId")`);
  if (input.audience) found.push(Prisma.sql`${input.audience}::uuid = ANY (r."audienceIds")`);
  if (input.channel) found.push(Prisma.sql`${input.channel}::uuid = ANY (r."channelIds" || r."fallbackIds")`);
  if (input.classification) found.push(Prisma.sql`r.classification = ${input.classification}`);
  for (const word of input.search.split(/\s+/).filter(Boolean)) found.push(mentions(word));
  return found;
}

function mentions(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(concat_ws(' ', r.scenario, r.what, r.content, r.trigger, r.deadline, r.template, r.procedure, r.notes) ILIKE ${pattern}
    OR r."ownerId" IN (SELECT id FROM "Position" WHERE name ILIKE ${pattern})
    OR r."audienceIds" && ARRAY(SELECT id FROM "Stakeholder" WHERE name ILIKE ${pattern})
    OR r."channelIds" && ARRAY(SELECT id FROM "Channel" WHERE name ILIKE ${pattern}))`;
}
