import { alarmOverdue } from "./alarm-overdue";
import { readBackups } from "./read-backups";
import { recordBackup } from "./record-backup";
import { recordDrill } from "./record-drill";
import { recordRestore } from "./record-restore";
import { requestBackup } from "./request-backup";

export const backupTable = [readBackups, requestBackup, recordBackup, recordDrill, recordRestore, alarmOverdue];
