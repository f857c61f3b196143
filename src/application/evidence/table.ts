import { correctCommunication } from "./correct-communication";
import { downloadPack } from "./download-pack";
import { findOriginal } from "./find-original";
import { finishPack } from "./finish-pack";
import { listCommunications } from "./list-communications";
import { listPacks } from "./list-packs";
import { logCommunication } from "./log-communication";
import { prepareLog } from "./prepare-log";
import { readCommunication } from "./read-communication";
import { receiveOriginal } from "./receive-original";
import { requestPack } from "./request-pack";
import { sweepUploads } from "./sweep-uploads";
import { viewOriginal } from "./view-original";

export const evidenceTable = [
  listCommunications,
  readCommunication,
  prepareLog,
  logCommunication,
  correctCommunication,
  receiveOriginal,
  sweepUploads,
  findOriginal,
  viewOriginal,
  listPacks,
  requestPack,
  finishPack,
  downloadPack,
];
