import type { Channel, Service } from "@/core/channels/channel";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import type { Direction, Position, Stakeholder } from "@/core/people/register";
import { guardedAudiences } from "@/core/people/register";
import { anyOf, plain } from "@/core/shared/words";

/** A matrix document with its entries at hand by id. */
export type View = {
  readonly document: MatrixDocument;
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly services: ReadonlyMap<string, Service>;
  /** Ids of the rows that wait for an event, unlike the routine ones on a schedule or a rhythm alone. */
  readonly events: ReadonlySet<string>;
};

/** Indexes a document once, so that every rule reads it in linear time. */
export function viewOf(document: MatrixDocument): View {
  return {
    document,
    stakeholders: byId(document.stakeholders),
    positions: byId(document.positions),
    channels: byId(document.channels),
    services: byId(document.services),
    events: new Set(document.rows.filter(waits).map(({ id }) => id)),
  };
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Gives the entries that ids name; ids that name nothing are left out. */
export function entries<Entry>(from: ReadonlyMap<string, Entry>, ids: readonly string[]): Entry[] {
  return ids.flatMap((id) => from.get(id) ?? []);
}

/** Gives the audiences of a row. */
export function audiencesOf(row: DocumentRow, view: View): Stakeholder[] {
  return entries(view.stakeholders, row.audiences);
}

/** Tells the sides that a row speaks to: as marked on it, and as its audiences are. */
export function sidesOf(row: DocumentRow, view: View): ReadonlySet<Direction> {
  const sides = new Set(audiencesOf(row, view).map(({ direction }) => direction));
  if (row.direction) sides.add(row.direction);
  return sides;
}

/** Tells whether anybody outside the organisation hears what a row says. */
export function isExternal(row: DocumentRow, view: View): boolean {
  return sidesOf(row, view).has("external");
}

/** Gives the audiences of a row that only an authorised speaker may address. */
export function guardedOf(row: DocumentRow, view: View): Stakeholder[] {
  return audiencesOf(row, view).filter(({ kind }) => (guardedAudiences as readonly string[]).includes(kind));
}

/** Rhythms that people write where the event should stand. */
const rhythms = anyOf([
  ...["daily", "weekly", "biweekly", "monthly", "quarterly", "annually", "annual", "yearly", "every"],
  ...["täglich", "wöchentlich", "monatlich", "quartalsweise", "vierteljährlich", "halbjährlich", "jährlich"],
  ...["quotidien", "hebdomadaire", "mensuel", "trimestriel", "semestriel", "annuel", "chaque"],
  ...["diario", "semanal", "mensual", "trimestral", "semestral", "anual", "cada"],
  ...["毎日", "毎週", "毎月", "四半期", "半期", "毎年"],
]);

function waits(row: DocumentRow): boolean {
  if (row.triggerKind) return row.triggerKind === "event";
  return row.schedule === "" && row.trigger !== "" && !rhythms.test(plain(row.trigger));
}

/** Tells whether a row waits for an event. */
export function isEvent(row: DocumentRow, view: View): boolean {
  return view.events.has(row.id);
}

/** Tells whether a row belongs to the handling of an incident: it waits for an event and names a scenario. */
export function isIncident(row: DocumentRow, view: View): boolean {
  return row.scenario !== "" && isEvent(row, view);
}

/** Ranks a classification among the levels of the organisation, lowest 0; undefined when not set or not known. */
export function levelOf(classification: string | null, view: View): number | undefined {
  const level = view.document.classifications.indexOf(classification ?? "");
  return level < 0 ? undefined : level;
}

/** Names a row as people know it. */
export function rowName(row: Pick<DocumentRow, "what" | "scenario" | "trigger" | "id">): string {
  return [row.what, row.scenario, row.trigger].map((text) => text.trim()).find((text) => text !== "") ?? row.id;
}
