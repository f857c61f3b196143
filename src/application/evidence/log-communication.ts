import { command } from "@/application/runner/act";
import { LogCommunication } from "@/core/evidence/communication";
import { recordCommunication } from "./record-communication";

/** Logs a communication that really happened, planned by a row or not. It can never be changed, only corrected. */
export const logCommunication = command({
  name: "evidence.log-communication",
  action: "evidence:log",
  input: LogCommunication,
  run: ({ input: { matrix, ...told }, ...context }) => recordCommunication(told, { ...context, matrixId: matrix }),
});
