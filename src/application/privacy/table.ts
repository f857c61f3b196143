import { confirmErasure } from "./confirm-erasure";
import { declineErasure, withdrawErasure } from "./decline-erasure";
import { listErasures, readErasure } from "./list-erasures";
import { listHolds } from "./list-holds";
import { liftHold, placeHold } from "./place-hold";
import { previewErasure } from "./preview-erasure";
import { requestErasure } from "./request-erasure";

export const privacyTable = [
  listErasures,
  readErasure,
  previewErasure,
  requestErasure,
  confirmErasure,
  declineErasure,
  withdrawErasure,
  listHolds,
  placeHold,
  liftHold,
];
