import { changeLines } from "@/application/ledger/record-changes";
import type { Act } from "@/application/registers/bring-entries";
import type { PlannedSection } from "@/core/matrix/import/plan";

/** Adds texts to the plan of a matrix, each under a name of its own, and gives their ids. */
export async function importSections(
  { tx, actor, now, newId }: Act,
  matrixId: string,
  planned: readonly PlannedSection[],
): Promise<string[]> {
  if (planned.length === 0) return [];
  const there = await tx.planSection.findMany({ where: { matrixId }, select: { name: true } });
  const taken = new Set(there.map(({ name }) => name));
  const sections = planned.map(({ name: wanted, text }) => {
    const name = freeName(wanted, taken);
    taken.add(name);
    return { id: newId(), matrixId, name, text };
  });
  await tx.planSection.createMany({ data: sections });
  await tx.change.createMany({
    data: sections.flatMap(({ id, name, text }) =>
      changeLines({ noun: "section", recordId: id, actor, now }, {}, { name, text }),
    ),
  });
  return sections.map(({ id }) => id);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name)) return name;
  }
}
