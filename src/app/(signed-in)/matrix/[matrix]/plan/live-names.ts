import type { Names } from "@/application/matrix/list-names";
import { type LiveField, namesOfRegisters, writeField } from "@/core/matrix/plan/live";

/** Names of everything that plan text may name by live fields. */
export const liveNames = (names: Names) => namesOfRegisters(names);

/** What can be inserted, with the name under which the editor sees it. */
export function insertable({ positions, channels, stakeholders }: Names) {
  const of = (register: LiveField["register"], entries: Names["positions"]) =>
    entries
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({ value: writeField({ register, id }), label: name, register }));
  return [...of("position", positions), ...of("channel", channels), ...of("stakeholder", stakeholders)];
}
