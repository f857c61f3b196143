import { z } from "zod";
import { query } from "@/application/runner/act";
import { checkPlan } from "@/core/matrix/import/check-plan";
import { chosenIn, draftOf } from "@/core/matrix/import/draft";
import { planImport } from "@/core/matrix/import/plan-import";
import { nameKey } from "@/core/shared/name-key";
import { accept } from "@/core/shared/result";
import { draftOfImport } from "@/platform/files/imports";
import { knownContacts } from "./import-contacts";
import { openImportedFile, surroundingsOf, takenTables } from "./imported-file";

/** Tells what an import would do with what was chosen so far, and writes nothing. */
export const checkImport = query({
  name: "matrix.check-import",
  action: "matrix:edit",
  browserOnly: true,
  input: z.object({ matrix: z.uuid(), file: z.uuid() }),
  async run({ db, input: { matrix, file }, actor }) {
    const saved = await draftOfImport(file);
    const opened = await openImportedFile(actor, matrix, file, saved);
    if (!opened.ok) return opened;
    const taken = takenTables(opened.value, chosenIn(draftOf(opened.value.tables, saved)));
    if (!taken.ok) return taken;
    const around = await surroundingsOf(db);
    const plan = planImport(taken.value, around);
    const people = await knownContacts(db, plan.contacts);
    const sound = checkPlan(plan);
    return accept({
      rows: plan.rows.length,
      tables: taken.value.map(({ table, takenAs }, index) => ({
        id: table.id,
        name: table.name,
        takenAs,
        imported: plan.tables[index]?.imported ?? 0,
        problems: plan.tables[index]?.problems ?? [],
      })),
      positions: split(plan.positions, ({ name }) => around.positions.has(nameKey(name))),
      stakeholders: split(plan.stakeholders, ({ name }) => around.stakeholders.has(nameKey(name))),
      channels: split(plan.channels, ({ name }) => around.channels.has(nameKey(name))),
      contacts: split(plan.contacts, ({ key }) => people.has(key)),
      sections: split(plan.sections, () => false),
      refusal: sound.ok ? null : sound.refusal,
    });
  },
});

export type ImportCheck = Extract<Awaited<ReturnType<typeof checkImport.run>>, { ok: true }>["value"];

/** Names what is new, and counts what is there already. */
function split<Entry extends { readonly name: string }>(entries: readonly Entry[], isThere: (entry: Entry) => boolean) {
  const fresh = entries.filter((entry) => !isThere(entry)).map(({ name }) => name);
  return { fresh, found: entries.length - fresh.length };
}
