import { readSchedule } from "@/core/deadlines/schedule-text";
import { at, eachRow, type Rule } from "./support/rule";

export const scheduleReadable: Rule = {
  id: "schedule-readable",
  severity: "warns",
  reference: "R16",
  find: eachRow((row, { document }, { today }) => {
    if (row.schedule.trim() === "") return row.triggerKind === "schedule" && at("schedule", { problem: "missing" });
    const { zone } = document.organisation;
    return !readSchedule(row.schedule, { start: today, zone }).ok && at("schedule", { problem: "unreadable" });
  }),
};
