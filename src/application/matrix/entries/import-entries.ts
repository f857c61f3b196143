import { addPaths } from "@/application/matrix/import-contacts";
import { broughtEntry } from "@/application/matrix/import-register";
import { type Act, addEntries } from "@/application/registers/bring-entries";
import { lockNames } from "@/application/registers/names";
import type { NamedFields, Register } from "@/application/registers/register";
import { checkReportingLines } from "@/application/registers/reporting-line";
import { lockFields, writeFields } from "@/application/registers/write-fields";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { BatchRecord, CheckEntries, type Filled } from "@/core/matrix/import/batch";
import { type ImportedNoun, importedNouns } from "@/core/matrix/import/entries/cells";
import type { PathFields } from "@/core/people/fields";
import { refuse } from "@/core/shared/result";
import { planFile } from "./plan-file";
import { importedRegisters } from "./registers";

/**
 * Brings a table of a received file into a register, as the dry run said: new entries, what is changed at those that are
 * there, and by name alone whoever they name and nobody has. One batch that can be taken back. Refuses `import-gone`,
 * `import-done`, `nothing-changed` and `reports-in-circle`.
 */
export const importEntries = command({
  name: "matrix.import-entries",
  action: "matrix:edit",
  browserOnly: true,
  input: CheckEntries,
  async run({ tx, input, actor, now, newId }) {
    for (const noun of importedNouns) await lockNames(tx, importedRegisters[noun]);
    const planned = await planFile(tx, input, actor, newId);
    if (!planned.ok) return planned;
    const { about, plan, bare } = planned.value;
    if ((await tx.importBatch.count({ where: { fileId: input.file, undoneAt: null } })) > 0)
      return refuse("import-done");
    if (plan.added.length + plan.changed.length === 0) return refuse("nothing-changed");

    const act = { tx, actor, now, newId };
    const { noun } = input;
    const batch = newId();
    const added = new Map<ImportedNoun, { id: string; fields: NamedFields }[]>();
    for (const { noun: of, id, name } of bare) added.set(of, [...(added.get(of) ?? []), { id, fields: { name } }]);
    for (const entry of plan.added) added.set(noun, [...(added.get(noun) ?? []), entry]);
    // Those who are named come first, for others refer to them.
    const order = [...added].sort(([a]) => (a === noun ? 1 : -1));
    for (const [of, entries] of order)
      await addEntries(
        act,
        anyRegister(of),
        entries.map((entry) => complete(of, entry)),
      );

    const changes = plan.changed.flatMap(({ id, changes: some }) => some.map((one) => ({ id, ...one })));
    const { paths, filled } = await change(act, noun, changes);
    if (noun === "position") {
      const reporting = changes.filter(({ field }) => field === "reportsTo").map(({ id }) => id);
      const lines = await checkReportingLines(tx, [...plan.added.map(({ id }) => id), ...reporting]);
      if (!lines.ok) return lines;
    }
    const record = BatchRecord.parse({
      added: Object.fromEntries([...added].map(([of, entries]) => [of, entries.map(({ id }) => id)])),
      paths,
      filled,
    });
    await tx.importBatch.create({
      data: {
        id: batch,
        register: noun,
        fileId: input.file,
        fileName: about.name,
        sha256: about.sha256,
        importedBy: personOf(actor) ?? "",
        createdAt: now,
        rows: plan.added.length + plan.changed.length,
        created: record,
      },
    });
    const brought = [...added].flatMap(([of, entries]) =>
      broughtEntry(importedRegisters[of], batch, { added: entries, filled: of === noun ? filled : [] }),
    );
    const imported: Entry = {
      stream: singleStreams.register,
      type: "matrix.entries-imported",
      meta: { import: batch, register: noun, sha256: about.sha256, added: String(plan.added.length) },
      fields: { file: about.name, changed: changes.map(({ id, field }) => ({ id, field })) },
    };
    return done(
      { batch, added: plan.added.length, changed: plan.changed.length },
      { entries: [imported, ...brought], changed: [singleStreams.register.id] },
    );
  },
});

function anyRegister(noun: ImportedNoun): Register {
  return importedRegisters[noun] as unknown as Register;
}

/** Fills in what the file does not say, and holds the entry against what the register takes. */
function complete(noun: ImportedNoun, { id, fields }: { id: string; fields: NamedFields }) {
  const register = anyRegister(noun);
  return { id, fields: register.fields.parse({ ...register.empty, ...fields }) };
}

type Change = { readonly id: string; readonly field: string; readonly before: unknown; readonly after: unknown };

/** Writes what is changed; ways to reach a contact are rows of their own. */
async function change(act: Act, noun: ImportedNoun, changes: readonly Change[]) {
  const register = importedRegisters[noun];
  const ids = [...new Set(changes.map(({ id }) => id))];
  await lockFields(act.tx, register, ids);
  const filled = changes.filter(({ field }) => field !== "paths") as unknown as Filled[];
  await writeFields(act.tx, register, filled, act);
  const brought = changes.flatMap(({ id, field, after }) =>
    field === "paths"
      ? [{ id, paths: (after as PathFields[]).map((path) => ({ ...path, needs: [], verifiedAt: null })) }]
      : [],
  );
  return { paths: await addPaths(act, brought), filled: filled.map((one) => ({ ...one, noun })) };
}
