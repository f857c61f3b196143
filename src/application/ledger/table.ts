import { acceptLoss } from "./accept-loss";
import { finishVerification } from "./finish-verification";
import { listStreams } from "./list-streams";
import { readAnchors } from "./read-anchors";
import { readLoss } from "./read-loss";
import { readOverview } from "./read-overview";
import { readStream } from "./read-stream";
import { registerKeys } from "./register-keys";
import { requestAnchor } from "./request-anchor";
import { requestVerification } from "./request-verification";

export const ledgerTable = [
  readOverview,
  listStreams,
  readStream,
  requestVerification,
  readAnchors,
  requestAnchor,
  readLoss,
  acceptLoss,
  finishVerification,
  registerKeys,
];
