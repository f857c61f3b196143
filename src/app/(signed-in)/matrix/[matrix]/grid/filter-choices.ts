import type { CellWords } from "@/core/matrix/cell-text";
import type { DraftState } from "./draft-state";
import type { Marks } from "./use-marks";
import type { Registers } from "./use-names";

type Choice = { readonly value: string; readonly label: string };
const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));
const entries = (list: readonly { id: string; name: string; archived: boolean }[]): Choice[] =>
  list.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));

/** Lists what rows can be narrowed by: register entries, and what stands in the rows. */
export function filterChoices({ names }: Registers, words: CellWords, state: DraftState, marks: Marks) {
  const rows = [...state.rows.values()];
  const used = (values: readonly string[]) => plain([...new Set(values)].filter(Boolean).sort());
  return {
    direction: ["internal", "external"].map((value) => ({ value, label: words.word(value) })),
    owner: entries(names.positions),
    audience: entries(names.stakeholders),
    channel: entries(names.channels),
    classification: plain(names.classifications),
    environment: used([...names.environments, ...rows.flatMap(({ fields }) => fields.environments)]),
    scenario: used([...names.scenarios, ...rows.map(({ fields }) => fields.scenario)]),
    found: found(marks),
  };
}

/** Every sentence of the rules with the number of rows it is about, most frequent first. */
function found({ byRow }: Marks): Choice[] {
  const counts = new Map<string, number>();
  for (const marks of byRow.values())
    for (const sentence of new Set(marks.map((mark) => mark.sentence)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 100)
    .map(([sentence, count]) => ({ value: sentence, label: `${sentence} (${count})` }));
}
