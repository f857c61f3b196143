import { applyUpdate } from "./apply-update";
import { calculate } from "./calculate";
import { closeCase } from "./close-case";
import { createFeed } from "./create-feed";
import { decideRegime } from "./decide-regime";
import { describeRow } from "./describe-row";
import { exportCalendar } from "./export-calendar";
import { keepCatalogue } from "./keep-catalogue";
import { listAssessments } from "./list-assessments";
import { listCases } from "./list-cases";
import { listRegimes } from "./list-regimes";
import { makeAssessment } from "./make-assessment";
import { openCase } from "./open-case";
import { readAgenda } from "./read-agenda";
import { readAssessment } from "./read-assessment";
import { readCase } from "./read-case";
import { readProfile } from "./read-profile";
import { readRegime } from "./read-regime";
import { remind } from "./remind";
import { reviewUpdate } from "./review-update";
import { revokeFeed } from "./revoke-feed";
import { saveProfile } from "./save-profile";
import { stateCase } from "./state-case";

/** What people do with and ask of the catalogue of regimes, and what they compute with it. */
export const deadlinesTable = [
  listRegimes,
  readRegime,
  decideRegime,
  reviewUpdate,
  applyUpdate,
  keepCatalogue,
  calculate,
  readProfile,
  saveProfile,
  listAssessments,
  readAssessment,
  makeAssessment,
  listCases,
  readCase,
  openCase,
  stateCase,
  closeCase,
  remind,
  readAgenda,
  exportCalendar,
  describeRow,
  createFeed,
  revokeFeed,
];
