import { z } from "zod";
import { query } from "@/application/runner/act";
import type { Direction } from "@/core/people/register";
import { accept } from "@/core/shared/result";

export type NamedEntry = { readonly id: string; readonly name: string; readonly archived: boolean };
export type Names = {
  readonly positions: readonly NamedEntry[];
  readonly stakeholders: readonly (NamedEntry & { readonly direction: Direction })[];
  readonly channels: readonly NamedEntry[];
  /** Confidentiality levels, lowest first. */
  readonly classifications: readonly string[];
};

/** Lists the names that rows can refer to; archived ones too, because rows may still name them. One query. */
export const listNames = query({
  name: "matrix.list-names",
  action: "matrix:read",
  input: z.object({}),
  async run({ db }) {
    const [names] = await db.$queryRaw<Names[]>`
      SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL)
          ORDER BY lower(name), id), '[]') FROM "Position") AS positions,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL,
          'direction', direction) ORDER BY lower(name), id), '[]') FROM "Stakeholder") AS stakeholders,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'archived', "archivedAt" IS NOT NULL)
          ORDER BY lower(name), id), '[]') FROM "Channel") AS channels,
        coalesce((SELECT to_jsonb(classifications) FROM "Organisation" LIMIT 1), '[]') AS classifications`;
    return accept(names ?? { positions: [], stakeholders: [], channels: [], classifications: [] });
  },
});
