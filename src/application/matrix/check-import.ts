import { z } from "zod";
import { query } from "@/application/runner/act";
import { checkPlan } from "@/core/matrix/import/check-plan";
import { chosenIn, draftOf } from "@/core/matrix/import/draft";
import { planImport } from "@/core/matrix/import/plan-import";
import { nameKey } from "@/core/shared/name-key";
import { accept } from "@/core/shared/result";
import { draftOfImport } from "@/platform/files/imports";
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
    const split = (entries: readonly { name: string }[], known: { has: (key: string) => boolean }) => {
      const names = entries.map(({ name }) => name);
      const fresh = names.filter((name) => !known.has(nameKey(name)));
      return { fresh, found: names.length - fresh.length };
    };
    const sound = checkPlan(plan);
    return accept({
      rows: plan.rows.length,
      tables: taken.value.map(({ table, takenAs }, index) => ({
        name: table.name,
        takenAs,
        imported: plan.tables[index]?.imported ?? 0,
        problems: plan.tables[index]?.problems ?? [],
      })),
      positions: split(plan.positions, around.positions),
      stakeholders: split(plan.stakeholders, around.stakeholders),
      channels: split(plan.channels, around.channels),
      contacts: plan.contacts.map(({ name }) => name),
      sections: plan.sections.map(({ name }) => name),
      refusal: sound.ok ? null : sound.refusal,
    });
  },
});
