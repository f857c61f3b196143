import { submitVersion } from "@/application/matrix/submit-version";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { World } from "@/platform/world";
import { accepted } from "./accepted";
import { approveWithStepUp } from "./approve";
import type { TestPerson } from "./people";

/** Takes the draft of a matrix into force, as an editor and an approver would. */
export async function takeIntoForce(world: World, matrix: string, editor: Actor, approver: TestPerson): Promise<void> {
  const { version } = accepted(await run(world, submitVersion, { matrix, note: "" }, editor));
  await approveWithStepUp(world, version, approver);
}
