import { addSections } from "@/application/matrix/add-sections";
import { openPlan } from "@/application/matrix/open-plan";
import { saveSection } from "@/application/matrix/save-section";
import { ask } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { SectionKind } from "@/core/matrix/plan/section";
import { insist, type Stage } from "./stage";

/** What the sample organisation fills in where the wording leaves a blank. */
const legalHold = "Legal hold and preservation, LG-07";

/** Takes the offered wording over as the plan, with the blank filled in. */
export async function writePlan(stage: Stage, editor: Actor, matrix: string): Promise<void> {
  const { offers } = insist(await ask(stage.world, openPlan, { matrix }, editor), openPlan.name);
  const sections = offers.map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\[[^\]]*\]/, legalHold) }));
  await stage.does(editor, addSections, { matrix, sections });
}

/** Changes words of one section. */
export async function rewrite(
  stage: Stage,
  editor: Actor,
  matrix: string,
  kind: SectionKind,
  from: string,
  to: string,
): Promise<void> {
  const { id, text, revision } = await stage.world.database.planSection.findFirstOrThrow({
    where: { matrixId: matrix, kind },
  });
  await stage.does(editor, saveSection, { section: id, revision, fields: { text: text.replace(from, to) } });
}
