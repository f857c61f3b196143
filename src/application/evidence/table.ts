import { correctCommunication } from "./correct-communication";
import { findRows } from "./find-rows";
import { listCommunications } from "./list-communications";
import { logCommunication } from "./log-communication";
import { readCommunication } from "./read-communication";
import { receiveOriginal } from "./receive-original";
import { sweepUploads } from "./sweep-uploads";

export const evidenceTable = [
  listCommunications,
  readCommunication,
  findRows,
  logCommunication,
  correctCommunication,
  receiveOriginal,
  sweepUploads,
];
