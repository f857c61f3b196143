import { z } from "zod";
import { query } from "@/application/runner/act";
import { changesOf, type StaffChange, StaffColumns } from "@/core/people/staff";
import { accept } from "@/core/shared/result";
import { readStaffFile } from "./staff-list";

/** Shows what a received staff list would change: who joins, who has moved, who has left, which lines cannot be taken. */
export const readStaffList = query({
  name: "people.read-staff-list",
  action: "people:edit",
  browserOnly: true,
  input: z.object({ file: z.uuid(), columns: StaffColumns.optional(), complete: z.boolean().default(false) }),
  async run({ db, input: { file, columns, complete }, actor, now }) {
    const read = await readStaffFile(db, file, { columns, complete }, { actor, now });
    if (!read.ok) return read;
    const { plan, ...rest } = read.value;
    return accept({
      ...rest,
      unchanged: plan.unchanged,
      joiners: plan.joiners.map(shown),
      movers: plan.movers.map(({ known, person }) => ({ ...shown(person), changes: changesOf(known, person) })),
      leavers: plan.leavers.map(shown),
    });
  },
});

function shown({ userName, name, department }: { userName: string; name: string; department: string }) {
  return { userName, name, department, changes: [] as StaffChange[] };
}
