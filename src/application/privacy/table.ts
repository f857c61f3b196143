import { confirmDue } from "./confirm-due";
import { confirmErasure } from "./confirm-erasure";
import { declineErasure, withdrawErasure } from "./decline-erasure";
import { exportPerson } from "./export-person";
import { listErasures, readErasure } from "./list-erasures";
import { listHolds } from "./list-holds";
import { listThings } from "./list-things";
import { openDue } from "./open-due";
import { openRequest } from "./open-request";
import { liftHold, placeHold } from "./place-hold";
import { previewErasure } from "./preview-erasure";
import { listDueRecords, readRetention } from "./read-retention";
import { requestErasure } from "./request-erasure";
import { saveRetention } from "./save-retention";
import { tendRetention } from "./tend-retention";

export const privacyTable = [
  listErasures,
  readErasure,
  previewErasure,
  openRequest,
  requestErasure,
  confirmErasure,
  declineErasure,
  withdrawErasure,
  listThings,
  listHolds,
  placeHold,
  liftHold,
  readRetention,
  saveRetention,
  listDueRecords,
  openDue,
  confirmDue,
  tendRetention,
  exportPerson,
];
