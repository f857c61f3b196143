import { acceptFinding } from "@/application/matrix/accept-finding";
import type { Actor } from "@/core/access/actor";
import { detailOf } from "@/core/matrix/acceptance";
import type { Stage } from "./stage";

/** The ISMS manager keeps to what was decided against an advice of the rules, for half a year. */
export async function acceptAdvice(stage: Stage, editor: Actor, matrix: string): Promise<void> {
  const ciso = await stage.world.database.position.findFirstOrThrow({ where: { name: "CISO" } });
  await stage.does(editor, acceptFinding, {
    ...{ matrix, rule: "class-audiences", row: null, field: null },
    detail: detailOf({ values: { scenario: "Vulnerability disclosure", audience: "leaders" } }),
    reason:
      "A report alone is routine; leaders hear of it once somebody uses the weakness, as an incident of that class.",
    owner: ciso.id,
    until: new Date(stage.now().getTime() + 180 * 86_400_000).toISOString().slice(0, 10),
  });
}
