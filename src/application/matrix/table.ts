import { addComment } from "./add-comment";
import { addRow } from "./add-row";
import { addRows } from "./add-rows";
import { addSections } from "./add-sections";
import { addStarter } from "./add-starter";
import { analyseOutage } from "./analyse-outage";
import { archiveMatrix } from "./archive-matrix";
import { archiveRows } from "./archive-rows";
import { countComments } from "./count-comments";
import { createMatrix } from "./create-matrix";
import { duplicateRows } from "./duplicate-rows";
import { listComments } from "./list-comments";
import { listMatrices } from "./list-matrices";
import { listNames } from "./list-names";
import { listOrder } from "./list-order";
import { listRollouts } from "./list-rollouts";
import { listRows } from "./list-rows";
import { listViews } from "./list-views";
import { mapMatrix } from "./map-matrix";
import { moveRows } from "./move-rows";
import { openDraft } from "./open-draft";
import { openPlan } from "./open-plan";
import { countLights, readLights } from "./read-lights";
import { readRollout } from "./read-rollout";
import { removeSection } from "./remove-section";
import { removeView } from "./remove-view";
import { restoreMatrix } from "./restore-matrix";
import { restoreRows } from "./restore-rows";
import { rowHistory } from "./row-history";
import { saveMatrix } from "./save-matrix";
import { saveRolloutStep } from "./save-rollout-step";
import { saveRow } from "./save-row";
import { saveRows } from "./save-rows";
import { removeScenario, saveScenario } from "./save-scenario";
import { saveSection } from "./save-section";
import { saveView } from "./save-view";
import { sectionHistory } from "./section-history";
import { settleComment } from "./settle-comment";
import { startRollout } from "./start-rollout";
import { watchMatrix } from "./watch-matrix";

/** What people do with and ask of the live draft. */
export const matrixTable = [
  listMatrices,
  createMatrix,
  saveMatrix,
  archiveMatrix,
  restoreMatrix,
  openDraft,
  listRows,
  listNames,
  listOrder,
  rowHistory,
  watchMatrix,
  readRollout,
  listRollouts,
  startRollout,
  saveRolloutStep,
  addRow,
  addRows,
  saveRow,
  saveRows,
  duplicateRows,
  moveRows,
  archiveRows,
  restoreRows,
  listComments,
  countComments,
  listViews,
  saveView,
  removeView,
  addComment,
  settleComment,
  addStarter,
  analyseOutage,
  mapMatrix,
  readLights,
  countLights,
  saveScenario,
  removeScenario,
  openPlan,
  addSections,
  saveSection,
  removeSection,
  sectionHistory,
];
