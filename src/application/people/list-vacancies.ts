import { z } from "zod";
import { query } from "@/application/runner/act";
import { initials } from "@/core/people/mask";
import { vacancies } from "@/core/people/succession";
import { accept } from "@/core/shared/result";

/** Lists what leavers have left behind: each seat with who should follow, since when, and which rows hang on it. */
export const listVacancies = query({
  name: "people.list-vacancies",
  action: "people:read",
  input: z.object({}),
  async run({ db, may, now }) {
    const live = { where: { archivedAt: null } };
    const [positions, parties] = await Promise.all([db.position.findMany(live), db.stakeholder.findMany(live)]);
    const named = [
      ...positions.flatMap(({ holderId, deputyIds }) => [...(holderId ? [holderId] : []), ...deputyIds]),
      ...parties.flatMap(({ contactIds }) => contactIds),
    ];
    const people = await db.contact.findMany({
      where: { id: { in: [...new Set(named)] } },
      select: { id: true, name: true, kind: true, archivedAt: true },
    });
    const gone = new Set(people.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id));
    const found = vacancies(
      gone,
      positions.map(({ id, name, holderId, deputyIds }) => ({ id, name, holder: holderId, deputies: deputyIds })),
      parties.map(({ id, name, contactIds }) => ({ id, name, contacts: contactIds })),
    );
    const rows = await rowsOf(found.map(({ id }) => id));
    const personal = may("people:read-personal");
    const byId = new Map(people.map((person) => [person.id, person]));
    const nameOf = (id: string) => {
      const person = byId.get(id);
      return !person ? "" : personal || person.kind === "desk" ? person.name : initials(person.name);
    };
    return accept({
      now,
      vacancies: found.map((one) => ({
        ...one,
        leaverName: nameOf(one.leaver),
        proposedName: one.proposed === null ? null : nameOf(one.proposed),
        since: byId.get(one.leaver)?.archivedAt ?? now,
        rows: rows.filter(({ entry }) => entry === one.id),
      })),
      may: { edit: may("people:edit") },
    });

    async function rowsOf(ids: readonly string[]) {
      return db.$queryRaw<{ entry: string; id: string; matrix: string; what: string }[]>`
        SELECT DISTINCT e.id AS entry, r.id, r."matrixId" AS matrix, r.what FROM "Row" r
        JOIN unnest(${[...new Set(ids)]}::uuid[]) e(id)
          ON e.id = ANY (ARRAY[r."ownerId", r."backupId"] || r."approverIds" || r."deputyApproverIds" || r."audienceIds")
        WHERE r."archivedAt" IS NULL ORDER BY r.what, r.id`;
    }
  },
});
