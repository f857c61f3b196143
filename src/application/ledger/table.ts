import { finishVerification } from "./finish-verification";
import { listStreams } from "./list-streams";
import { readOverview } from "./read-overview";
import { readStream } from "./read-stream";
import { registerKeys } from "./register-keys";
import { requestVerification } from "./request-verification";

export const ledgerTable = [
  readOverview,
  listStreams,
  readStream,
  requestVerification,
  finishVerification,
  registerKeys,
];
