import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { RuleWords } from "@/core/matrix/rules/support/rule-words";
import { refuse } from "@/core/shared/result";
import { ruleWords } from "./rule-words";

/** Changes the words that the rules go by, for all matrices. Refuses `stale-revision`. */
export const saveRuleWords = command({
  name: "matrix.save-rule-words",
  action: "matrix:edit",
  input: z.object({ revision: z.coerce.number().int().min(0), words: RuleWords }),
  async run({ tx, input }) {
    const { revision } = await ruleWords(tx);
    if (revision !== input.revision) return refuse("stale-revision");
    const next = revision + 1;
    const { when, what, elements } = input.words;
    const data = { when: [...when], what: [...what], elements, revision: next };
    const { count } = await tx.ruleWords.updateMany({ where: { revision }, data });
    if (count === 0) await tx.ruleWords.create({ data });
    return done(
      { revision: next },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "matrix.rule-words-saved",
            meta: { revision: String(next) },
            fields: { when: data.when, what: data.what, elements: JSON.stringify(elements) },
          },
        ],
      },
    );
  },
});
