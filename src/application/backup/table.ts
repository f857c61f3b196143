import { alarmDrill } from "./alarm-drill";
import { alarmOverdue } from "./alarm-overdue";
import { readBackups } from "./read-backups";
import { recordBackup } from "./record-backup";
import { recordDrill } from "./record-drill";
import { recordRestore } from "./record-restore";
import { requestBackup } from "./request-backup";
import { requestDrill } from "./request-drill";

export const backupTable = [
  readBackups,
  requestBackup,
  requestDrill,
  recordBackup,
  recordDrill,
  recordRestore,
  alarmOverdue,
  alarmDrill,
];
