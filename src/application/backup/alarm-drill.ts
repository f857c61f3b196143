import { z } from "zod";
import { command } from "@/application/runner/act";
import { refuse } from "@/core/shared/result";
import { alarm } from "./alarm";
import { drillTrouble } from "./drill-trouble";

/** Tells all administrators, once a day, that the last trial restore failed or is overdue. Refuses `nothing-changed`. */
export const alarmDrill = command({
  name: "backup.alarm-drill",
  action: "backup:record",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const trouble = await drillTrouble(tx, now);
    if (!trouble) return refuse("nothing-changed");
    const meta = { state: trouble.why };
    return alarm(tx, now, {
      kind: "drill-alarm",
      payload: { why: trouble.why },
      entry: { type: "assurance.drill-alarmed", meta },
    });
  },
});
