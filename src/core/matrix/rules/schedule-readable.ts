import { at, eachRow, type Rule } from "./support/rule";

/** Shape of a recurrence rule: FREQ and further parts of RFC 5545, section 3.3.10. */
const part =
  /^(?:FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)|INTERVAL=[1-9]\d*|COUNT=[1-9]\d*|UNTIL=\d{8}(?:T\d{6}Z?)?|WKST=(?:MO|TU|WE|TH|FR|SA|SU)|BY(?:MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS|HOUR|MINUTE)=-?\d+(?:,-?\d+)*|BYDAY=[+-]?\d*(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?\d*(?:MO|TU|WE|TH|FR|SA|SU))*)$/;

export const scheduleReadable: Rule = {
  id: "schedule-readable",
  severity: "warns",
  reference: "R16",
  find: eachRow((row) => {
    const rule = row.schedule.trim().replace(/^RRULE:/, "");
    if (rule === "") return row.triggerKind === "schedule" && at("schedule", { problem: "missing" });
    const parts = rule.split(";");
    const readable = parts.every((text) => part.test(text)) && parts.some((text) => text.startsWith("FREQ="));
    return !readable && at("schedule", { problem: "unreadable" });
  }),
};
