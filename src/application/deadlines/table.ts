import { calculate } from "./calculate";
import { createFeed } from "./create-feed";
import { decideRegime } from "./decide-regime";
import { describeRow } from "./describe-row";
import { exportCalendar } from "./export-calendar";
import { listAssessments } from "./list-assessments";
import { listRegimes } from "./list-regimes";
import { makeAssessment } from "./make-assessment";
import { readAgenda } from "./read-agenda";
import { readAssessment } from "./read-assessment";
import { readProfile } from "./read-profile";
import { readRegime } from "./read-regime";
import { revokeFeed } from "./revoke-feed";
import { saveProfile } from "./save-profile";

/** What people do with and ask of the catalogue of regimes, and what they compute with it. */
export const deadlinesTable = [
  listRegimes,
  readRegime,
  decideRegime,
  calculate,
  readProfile,
  saveProfile,
  listAssessments,
  readAssessment,
  makeAssessment,
  readAgenda,
  exportCalendar,
  describeRow,
  createFeed,
  revokeFeed,
];
