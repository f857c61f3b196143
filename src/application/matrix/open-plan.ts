import { z } from "zod";
import { query } from "@/application/runner/act";
import { type Language, languages } from "@/core/language/say";
import { inPlanOrder, type SectionKind, sectionKinds } from "@/core/matrix/plan/section";
import { planWording } from "@/core/matrix/plan/wording";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { kindOf } from "./sections";

/** Shows the plan of a live draft: its sections, and wording to start from for what it does not settle yet. */
export const openPlan = query({
  name: "matrix.open-plan",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid(), language: z.enum(languages).default("en") }),
  async run({ db, input: { matrix: id, language }, may }) {
    const matrix = await db.matrix.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        archivedAt: true,
        sections: { select: { id: true, name: true, kind: true, text: true, revision: true } },
      },
    });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    const sections = inPlanOrder(matrix.sections).map(({ kind, ...rest }) => ({ ...rest, kind: kindOf(kind) }));
    const settled = new Set(sections.map(({ kind }) => kind));
    const missing = sectionKinds.filter((kind) => !settled.has(kind));
    return accept({
      matrix: { id, name: matrix.name },
      sections,
      offers: await offers(db, language, missing),
      may: { edit: may("matrix:edit") && matrix.archivedAt === null },
    });
  },
});

async function offers(db: Database, language: Language, kinds: readonly SectionKind[]) {
  const live = { where: { archivedAt: null }, select: { id: true, name: true } } as const;
  const [organisation, positions, channels] = await Promise.all([
    db.organisation.findFirst({ select: { name: true } }),
    db.position.findMany(live),
    db.channel.findMany(live),
  ]);
  return kinds.map((kind) =>
    planWording(language, kind, { organisation: organisation?.name ?? "", positions, channels }),
  );
}

/** What `open-plan` answers. */
export type OpenPlan = Extract<Awaited<ReturnType<typeof openPlan.run>>, { ok: true }>["value"];
