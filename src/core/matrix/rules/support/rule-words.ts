import { z } from "zod";
import { type ElementWords, shippedElements, templateElements } from "@/core/matrix/template";
import { shippedVagueWords, VagueWords, wordList } from "./vague-words";

/** The words that the rules go by, which an organisation may change: what is vague, and what templates have to say. */
export const RuleWords = VagueWords.extend({
  elements: z.object(
    Object.fromEntries(templateElements.map((element) => [element, wordList])) as {
      [Element in keyof ElementWords]: typeof wordList;
    },
  ),
});
export type RuleWords = z.infer<typeof RuleWords>;

/** The words that Tocsin ships with. */
export const shippedRuleWords: RuleWords = { ...shippedVagueWords, elements: shippedElements };
