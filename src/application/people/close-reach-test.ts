import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { refuse } from "@/core/shared/result";
import { closed } from "./reach-closing";

/** Ends a reach test before its window does; links no longer work afterwards. */
export const closeReachTest = command({
  name: "people.close-reach-test",
  action: "people:test",
  input: z.object({ test: z.uuid() }),
  async run({ tx, input: { test }, now }) {
    const entry = await closed(tx, test, now);
    return entry ? done({ test }, { entries: [entry], changed: [test] }) : refuse("test-over");
  },
});
