import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { VagueWords } from "@/core/matrix/rules/support/vague-words";
import { refuse } from "@/core/shared/result";
import { ruleWords } from "./rule-words";

/** Changes the words that the rules call vague, for all matrices. Refuses `stale-revision`. */
export const saveRuleWords = command({
  name: "matrix.save-rule-words",
  action: "matrix:edit",
  input: z.object({ revision: z.coerce.number().int().min(0), words: VagueWords }),
  async run({ tx, input }) {
    const { revision } = await ruleWords(tx);
    if (revision !== input.revision) return refuse("stale-revision");
    const next = revision + 1;
    const data = { when: [...input.words.when], what: [...input.words.what], revision: next };
    const { count } = await tx.ruleWords.updateMany({ where: { revision }, data });
    if (count === 0) await tx.ruleWords.create({ data });
    const { when, what } = data;
    return done(
      { revision: next },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "matrix.rule-words-saved",
            meta: { revision: String(next) },
            fields: { when, what },
          },
        ],
      },
    );
  },
});
