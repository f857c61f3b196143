import { openStepUp } from "@/application/access/open-step-up";
import { addComment } from "@/application/matrix/add-comment";
import { addStarter } from "@/application/matrix/add-starter";
import { approveVersion } from "@/application/matrix/approve-version";
import { createMatrix } from "@/application/matrix/create-matrix";
import { returnVersion } from "@/application/matrix/return-version";
import { saveMatrix } from "@/application/matrix/save-matrix";
import { saveRolloutStep } from "@/application/matrix/save-rollout-step";
import { saveRow } from "@/application/matrix/save-row";
import { settleComment } from "@/application/matrix/settle-comment";
import { startRollout } from "@/application/matrix/start-rollout";
import { submitVersion } from "@/application/matrix/submit-version";
import { takeShippedTerms } from "@/application/organisation/take-shipped-terms";
import type { Actor } from "@/core/access/actor";
import type { RowEdits } from "@/core/matrix/edit";
import { termLists } from "@/core/organisation/terms";
import { writePlan } from "./plan";
import { enterContacts, fillPosts } from "./registers";
import { nameSites } from "./sites";
import type { Stage } from "./stage";

/** Goes once more through the first 90 days, after the risk review has found that posts stand empty. */
export async function beginAnew(stage: Stage, matrix: string): Promise<void> {
  const editor = await stage.as("isms-manager");
  const keeper = await stage.world.database.position.findFirstOrThrow({ where: { name: "ISMS manager" } });
  await stage.does(editor, startRollout, { matrix, startOn: stage.now().toISOString().slice(0, 10) });
  await stage.does(editor, saveRolloutStep, {
    ...{ matrix, step: "aids", owner: keeper.id, done: true },
    note: "Cards and posters handed out at both sites; list of recipients with the site managers.",
  });
  await stage.does(editor, saveRolloutStep, { matrix, step: "gaps", owner: keeper.id, done: false, note: "" });
}

/** Opens the matrix with its first rows and people, and takes it through a returned and an approved version. */
export async function firstVersions(stage: Stage): Promise<string> {
  const editor = await stage.as("isms-manager");
  const { matrix } = await stage.does(editor, createMatrix, {
    name: "Information security communications",
    scope: "All sites and services in the scope of the ISMS",
  });
  await stage.does(editor, addStarter, {
    matrix,
    sets: ["standing", "reports", "phishing", "ransomware", "lost-device", "physical"],
  });
  await fillPosts(stage, editor, await enterContacts(stage, editor));
  await nameSites(stage, editor);
  await writePlan(stage, editor, matrix);
  for (const list of termLists.filter((one) => one !== "classification"))
    await stage.does(editor, takeShippedTerms, { list });
  const keeper = await stage.world.database.position.findFirstOrThrow({ where: { name: "ISMS manager" } });
  const { revision } = await stage.world.database.matrix.findUniqueOrThrow({ where: { id: matrix } });
  await stage.does(editor, saveMatrix, { matrix, revision, fields: { owner: keeper.id } });
  const first = await stage.does(editor, submitVersion, {
    matrix,
    note: "First version, from the old spreadsheet and the templates.",
  });

  stage.pass(24 * 60);
  const ciso = await stage.as("ciso");
  const site = await rowAbout(stage, matrix, "Site incident: leave, stay or lock");
  const author = stage.known.get("isms-manager");
  const asked = await stage.world.database.person.findFirstOrThrow({ where: { email: author?.email ?? "" } });
  const { comment } = await stage.does(ciso, addComment, {
    ...{ matrix, row: site.id, field: "fallbacks", version: first.version, mentions: [asked.id] },
    text: "The alarm was out of order in the last drill. What do people on site hear then?",
  });
  await stage.does(ciso, returnVersion, {
    version: first.version,
    comment: "Who stands in when the alarm of the head office fails? Please name a second fallback for people on site.",
  });
  stage.pass(180);
  const again = await stage.as("isms-manager");
  const notice = await stage.world.database.channel.findFirstOrThrow({ where: { name: "Runner with megaphone" } });
  const spoken = await stage.world.database.channel.findFirstOrThrow({
    where: { name: "Door notice and notice board" },
  });
  await edit(stage, again, matrix, "Site incident: leave, stay or lock", { fallbacks: [notice.id, spoken.id] });
  await stage.does(again, addComment, {
    ...{ matrix, answers: comment },
    text: "The runner with the megaphone, then the notice at the door. Both are on the row now.",
  });
  await stage.does(again, settleComment, { comment });
  await submitAndApprove(stage, matrix, "Second fallback for people on site added.");
  return matrix;
}

/** Adds starter sets to the draft and takes the result into force. */
export async function growWith(stage: Stage, matrix: string, sets: string[], note: string): Promise<void> {
  const editor = await stage.as("isms-manager");
  await stage.does(editor, addStarter, { matrix, sets });
  const contacts = await stage.world.database.contact.findMany({ where: { archivedAt: null } });
  await fillPosts(stage, editor, new Map(contacts.map(({ name, id }) => [name, id])));
  await submitAndApprove(stage, matrix, note);
}

function rowAbout(stage: Stage, matrix: string, what: string) {
  return stage.world.database.row.findFirstOrThrow({ where: { matrixId: matrix, what, archivedAt: null } });
}

/** Changes one row of the draft, found by what it is about. */
export async function edit(stage: Stage, editor: Actor, matrix: string, what: string, fields: RowEdits): Promise<void> {
  const row = await rowAbout(stage, matrix, what);
  await stage.does(editor, saveRow, { row: row.id, revision: row.revision, fields });
}

/** The ISMS manager submits, the CISO reads for a while and approves with a step-up. */
export async function submitAndApprove(stage: Stage, matrix: string, note: string): Promise<void> {
  const { version } = await stage.does(await stage.as("isms-manager"), submitVersion, { matrix, note });
  stage.pass(95);
  const ciso = await stage.as("ciso");
  const { nonce } = await stage.does(ciso, openStepUp, { kind: "matrix-version", id: version });
  const person = stage.known.get("ciso");
  if (!person) throw new Error("There is no CISO in the cast");
  const stepUp = { nonce, password: person.password, totp: stage.codeOf(person.secret) };
  await stage.does(ciso, approveVersion, { version, stepUp });
}
