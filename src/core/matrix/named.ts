import type { Channel, Service } from "@/core/channels/channel";
import { needed } from "@/core/channels/needs";
import type { ContactReach, Position, Stakeholder } from "@/core/people/register";
import { liveFields } from "./plan/live";
import { referringFields, registerOf, named as valueIds } from "./references";
import type { DocumentRow } from "./row";

/** Every register of the installation, as documents carry the entries. */
export type Registers = {
  readonly stakeholders: readonly Stakeholder[];
  readonly positions: readonly Position[];
  readonly contacts: readonly ContactReach[];
  readonly channels: readonly Channel[];
  readonly services: readonly Service[];
};

/**
 * Picks the register entries that rows and plan name, directly or through other entries, sorted by name and id.
 * Positions with an incident duty or a right to speak or declare are part of every plan, named by a row or not.
 * Contacts that are not among `all.contacts` (left, archived) disappear from the posts they held.
 */
export function namedEntries(
  rows: readonly DocumentRow[],
  /** Positions that the matrix names beside its rows: its owner, and who answers for accepted findings. */
  named: readonly (string | null)[],
  all: Registers,
  /** Sections of the plan, which name entries by live fields. */
  plan: readonly { readonly text: string }[] = [],
): Registers {
  const wanted = { stakeholder: new Set<string>(), position: new Set<string>(), channel: new Set<string>() };
  for (const row of rows)
    for (const field of referringFields) for (const id of valueIds(row[field])) wanted[registerOf[field]].add(id);
  for (const { text } of plan) for (const { register, id } of liveFields(text)) wanted[register].add(id);

  const reachable = new Set(all.contacts.map(({ id }) => id));
  const reach = (ids: readonly string[]) => ids.filter((id) => reachable.has(id));
  const stakeholders = all.stakeholders
    .filter(({ id }) => wanted.stakeholder.has(id))
    .map((party) => ({ ...party, contacts: reach(party.contacts) }));
  const channels = all.channels.filter(({ id }) => wanted.channel.has(id));
  const duties = all.positions.filter((post) => post.declares || post.speaksTo.length + post.incidentRoles.length > 0);
  const positions = closure(all.positions, (post) => [post.reportsTo], [
    ...wanted.position,
    ...duties.map(({ id }) => id),
    ...named,
    ...stakeholders.map(({ relationshipOwner }) => relationshipOwner),
    ...channels.flatMap(({ owner, admitted = [] }) => [owner, ...admitted]),
  ]).map((post) => ({
    ...post,
    holder: reach(post.holder ? [post.holder] : [])[0] ?? null,
    deputies: reach(post.deputies),
  }));
  const contacts = closure(all.contacts, () => [], [
    ...stakeholders.flatMap((party) => party.contacts),
    ...positions.flatMap((post) => [post.holder, ...post.deputies]),
  ]);
  const services = closure(all.services, (service) => needed(service.needs), [
    ...channels.flatMap((channel) => needed(channel.needs)),
    ...contacts.flatMap((contact) => contact.paths.flatMap((path) => needed(path.needs))),
  ]);
  return {
    stakeholders: sorted(stakeholders),
    positions: sorted(positions),
    contacts: contacts.toSorted((a, b) => order(a.id, b.id)),
    channels: sorted(channels),
    services: sorted(services),
  };
}

/** Follows the ids from `start` through what each entry leads to; an entry met twice is not followed again. */
function closure<Entry extends { id: string }>(
  entries: readonly Entry[],
  leadsTo: (entry: Entry) => readonly (string | null)[],
  start: readonly (string | null)[],
): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = new Map<string, Entry>();
  const open = [...start];
  while (open.length > 0) {
    const entry = byId.get(open.pop() ?? "");
    if (!entry || found.has(entry.id)) continue;
    found.set(entry.id, entry);
    open.push(...leadsTo(entry));
  }
  return [...found.values()];
}

function sorted<Entry extends { id: string; name: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => order(a.name, b.name) || order(a.id, b.id));
}

/** Compares by code units, so that the order is the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
