import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { languages } from "@/core/language/say";
import type { RowEdits } from "@/core/matrix/edit";
import { starterSetsIn } from "@/core/matrix/starter/in-language";
import { clearers, type StarterRow, type StarterSet } from "@/core/matrix/starter/starter";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";
import { findPlaces } from "./places";
import { insertRows } from "./row-store";
import { bringRegisters, type StarterIds } from "./starter-registers";

/** Adds starter content that somebody ticked to the end of the draft, with the register entries that it names. */
export const addStarter = command({
  name: "matrix.add-starter",
  action: "matrix:edit",
  input: z.object({
    matrix: z.uuid(),
    sets: z.array(z.string().max(100)).min(1).max(50),
    language: z.enum(languages).default("en"),
  }),
  async run({ tx, input: { matrix, sets, language }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const chosen = starterSetsIn(language).filter(({ id }) => sets.includes(id));
    if (chosen.length < new Set(sets).size) return refuse("not-found", { field: "sets", values: { thing: "set" } });

    const { ids, entries } = await bringRegisters(
      { tx, actor, now, newId },
      chosen.flatMap(({ rows }) => rows),
      language,
    );
    const fields = chosen.flatMap((set) => set.rows.map((row) => rowFrom(set, row, ids)));
    const places = (await findPlaces(tx, matrix, undefined, fields.length)) ?? [];
    const rows = fields.map((one, index) => ({ id: newId(), place: places[index] ?? 0, fields: one }));
    await insertRows(tx, matrix, rows, { actor, now });
    const added = edited(
      actor,
      matrix,
      "matrix.starter-added",
      { sets: chosen.map(({ id }) => id).join(","), rows: String(rows.length) },
      { rows: rows.map(({ id, fields: one }) => ({ row: id, fields: one })) },
    );
    return done({ rows: rows.map(({ id }) => id) }, { entries: [added, ...entries], changed: [matrix] });
  },
});

function rowFrom(set: StarterSet, row: StarterRow, ids: StarterIds): RowEdits {
  const all = (keys: readonly string[], from: StarterIds[keyof StarterIds]) => keys.map((key) => from[key] as string);
  const { direction, what, content, cadence, schedule = "", deadline = "", classification = null, template = "" } = row;
  return {
    direction,
    scenario: set.scenario,
    what,
    content,
    cadence,
    schedule,
    deadline,
    classification,
    template,
    trigger: row.trigger ?? set.trigger,
    triggerKind: schedule ? "schedule" : "event",
    audiences: all(row.audiences, ids.stakeholders),
    owner: ids.positions[row.owner] ?? null,
    backup: ids.positions[row.backup] ?? null,
    channels: all(row.channels, ids.channels),
    fallbacks: all(row.fallbacks, ids.channels),
    approvers: all(clearers(row), ids.positions),
    freeToSend: row.release === "R0",
    logging: set.logging,
  };
}
