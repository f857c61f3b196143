import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { ruleWords } from "./rule-words";

/** Tells which words the rules go by, and whether they are those that Tocsin ships with (revision 0). */
export const readRuleWords = query({
  name: "matrix.read-rule-words",
  action: "matrix:read",
  input: z.object({}),
  async run({ db, may }) {
    return accept({ ...(await ruleWords(db)), may: { edit: may("matrix:edit") } });
  },
});
