import type { DocumentRow } from "@/core/matrix/row";
import { rowName } from "./view";

/** So much of a text is added to a name that several rows have. */
const addedAtMost = 60;

/** Names the rows of a matrix as people know them; rows of one name are told apart by their trigger, else by their place, as an empty row is named. */
export function rowNamesOf(rows: readonly DocumentRow[]): Map<string, string> {
  const plainNames = rows.map((row, index) => (rowName(row) === row.id ? `#${index + 1}` : rowName(row)));
  const withTrigger = rows.map((row, index) => {
    const [name = "", trigger] = [plainNames[index], row.trigger.replace(/\s+/g, " ").trim()];
    const short = trigger.length > addedAtMost ? `${trigger.slice(0, addedAtMost).trimEnd()}…` : trigger;
    return short === "" || short === name ? name : `${name} (${short})`;
  });
  const [once, onceWithTrigger] = [countsOf(plainNames), countsOf(withTrigger)];
  return new Map(
    rows.map(({ id }, index) => {
      const [name = "", longer = ""] = [plainNames[index], withTrigger[index]];
      if (once.get(name) === 1) return [id, name];
      return [id, onceWithTrigger.get(longer) === 1 ? longer : `${longer}, ${index + 1}`];
    }),
  );
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
