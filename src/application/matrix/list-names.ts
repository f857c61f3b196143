import { z } from "zod";
import { query } from "@/application/runner/act";
import type { LegalNames } from "@/core/matrix/legal-names";
import type { TermList } from "@/core/organisation/terms";
import type { Direction } from "@/core/people/register";
import { accept } from "@/core/shared/result";
import { Prisma } from "@/platform/database/generated/client";
import { regimesHere } from "./legal";

export type NamedEntry = { readonly id: string; readonly name: string; readonly archived: boolean };
export type Names = {
  readonly positions: readonly NamedEntry[];
  readonly stakeholders: readonly (NamedEntry & { readonly direction: Direction })[];
  readonly channels: readonly NamedEntry[];
  /** Confidentiality levels, lowest first. */
  readonly classifications: readonly string[];
  /** Words that rows usually take from their lists. */
  readonly scenarios: readonly string[];
  readonly environments: readonly string[];
  /** Wording to start messages from, by name. */
  readonly templates: readonly { readonly name: string; readonly text: string }[];
  /** What rows can be bound to. */
  readonly regimes: readonly LegalNames[];
};

/** Lists the names that rows can refer to; archived ones too, because rows may still name them. */
export const listNames = query({
  name: "matrix.list-names",
  action: "matrix:read",
  input: z.object({}),
  async run({ db }) {
    const [names] = await db.$queryRaw<Omit<Names, "regimes">[]>`
      SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL)
          ORDER BY lower(name), id), '[]') FROM "Position") AS positions,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL,
          'direction', direction) ORDER BY lower(name), id), '[]') FROM "Stakeholder") AS stakeholders,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL)
          ORDER BY lower(name), id), '[]') FROM "Channel") AS channels,
        ${words("classification")} AS classifications,
        ${words("incident-class")} AS scenarios,
        ${words("environment")} AS environments,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'text', meaning) ORDER BY rank, name, id), '[]')
          FROM "Term" WHERE list = 'template' AND "archivedAt" IS NULL) AS templates`;
    return accept<Names>({ ...(names as Omit<Names, "regimes">), regimes: await regimesHere(db) });
  },
});

function words(list: TermList): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(name ORDER BY rank, name, id), '[]')
    FROM "Term" WHERE list = ${list} AND "archivedAt" IS NULL)`;
}
