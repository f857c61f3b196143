import { changeLines } from "@/application/ledger/record-changes";
import type { Act } from "@/application/registers/bring-entries";
import type { PlannedSection } from "@/core/matrix/import/plan";
import { fromTyped, namesOfRegisters } from "@/core/matrix/plan/live";

const live = { where: { archivedAt: null }, select: { id: true, name: true } };

/** Adds texts to the plan of a matrix, each under a name of its own and with live fields that find their entries; gives their ids. */
export async function importSections(
  { tx, actor, now, newId }: Act,
  matrixId: string,
  planned: readonly PlannedSection[],
): Promise<string[]> {
  if (planned.length === 0) return [];
  const there = await tx.planSection.findMany({ where: { matrixId }, select: { name: true } });
  const taken = new Set(there.map(({ name }) => name));
  const [positions, channels, stakeholders] = await Promise.all([
    tx.position.findMany(live),
    tx.channel.findMany(live),
    tx.stakeholder.findMany(live),
  ]);
  const names = namesOfRegisters({ positions, channels, stakeholders });
  const sections = planned.map(({ name: wanted, text, kind = null }) => {
    const name = freeName(wanted, taken);
    taken.add(name);
    return { id: newId(), matrixId, name, kind, text: fromTyped(text, names) };
  });
  await tx.planSection.createMany({ data: sections });
  await tx.change.createMany({
    data: sections.flatMap(({ id, name, kind, text }) =>
      changeLines({ noun: "section", recordId: id, actor, now }, {}, { name, ...(kind && { kind }), text }),
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
