import type { ChannelKind } from "@/core/channels/channel";
import type { Needs } from "@/core/channels/needs";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import type { ContactReach, pathKinds } from "@/core/people/register";
import { type Network, networkBuilder } from "./network";

type PathKind = (typeof pathKinds)[number];

/** Ways to carry one row to one audience, in the order in which people would try them. */
export type Way = { readonly channel: string; readonly fallback: boolean; readonly gate: number };

export type RowModel = {
  readonly row: DocumentRow;
  /** Owner or backup can act. */
  readonly sender: number;
  readonly owner: number;
  /** An approver or a deputy can clear it, or nobody needs to. */
  readonly clearance: number;
  readonly audiences: ReadonlyArray<{
    readonly audience: string;
    readonly reached: number;
    readonly gate: number;
    readonly ways: readonly Way[];
  }>;
  /** The whole row: every audience is reached by somebody who may send. */
  readonly gate: number;
};

export type OutageModel = {
  readonly network: Network;
  readonly rows: readonly RowModel[];
  readonly channels: ReadonlyMap<string, number>;
  readonly services: ReadonlyMap<string, number>;
  readonly positions: ReadonlyMap<string, number>;
  readonly contacts: ReadonlyMap<string, number>;
  /** What may be lost in cut sets and ranks: services, people and what nobody knows; channels and paths fail through these. */
  readonly losable: ReadonlySet<string>;
  /** Gates that one more path could keep up. */
  readonly widened: ReadonlyArray<{ readonly by: AddedPath; readonly gate: number }>;
  /** Ids that something depends on although the document does not hold them; they are taken as able to fail. */
  readonly unknown: ReadonlySet<string>;
};

/** One path that could be added: another way to carry a channel or service, to reach a person, or a deputy for a position. */
export type AddedPath =
  | { readonly add: "alternative"; readonly to: "channel" | "service"; readonly id: string; readonly group: number }
  | { readonly add: "path"; readonly to: "contact"; readonly id: string }
  | { readonly add: "deputy"; readonly to: "position"; readonly id: string };

const models = new WeakMap<MatrixDocument, OutageModel>();

/** Gives the network of a document, built once for all that ask about it: rules, lights, What if. */
export function outageModel(document: MatrixDocument): OutageModel {
  const model = models.get(document) ?? buildModel(document);
  models.set(document, model);
  return model;
}

/** Kinds of contact path that a kind of channel arrives on; a channel that is not listed reaches its audience by itself. */
const arrivesOn: Partial<Record<ChannelKindName, readonly PathKind[]>> = {
  email: ["email"],
  "encrypted-email": ["email"],
  chat: ["chat", "secure-chat"],
  "secure-chat": ["secure-chat", "chat"],
  phone: ["phone", "mobile"],
  sms: ["sms", "mobile"],
  portal: ["portal"],
  letter: ["post"],
};
type ChannelKindName = (typeof ChannelKind)["options"][number];

/**
 * Builds the network of a matrix document. A row works when owner or backup can act, an approver or deputy can clear
 * it (unless it is free to send), and every audience is reached through a planned channel or a fallback that suits the
 * row's classification. A position works while its holder or a deputy does, a person while they have a working path, and
 * a path while its carrier, its site and whatever else it needs do, and the path itself was not switched off.
 */
function buildModel(document: MatrixDocument): OutageModel {
  const build = networkBuilder();
  const unknown = new Set<string>();

  const services = new Map(document.services.map((service) => [service.id, build.declare()]));
  const serviceGate = (id: string) => {
    const known = services.get(id);
    if (known !== undefined) return known;
    unknown.add(id);
    return build.atom(id);
  };
  const widened: { by: AddedPath; gate: number }[] = [];
  const widen = (by: AddedPath, gate: number) => {
    widened.push({ by, gate });
    return gate;
  };
  const needsGates = (needs: Needs) => needs.map((group) => build.someOf(group.atLeast, group.of.map(serviceGate)));
  const needsOf = (to: "channel" | "service", { id, needs }: { id: string; needs: Needs }) =>
    needsGates(needs).map((gate, group) => widen({ add: "alternative", to, id, group }, gate));
  for (const service of document.services)
    build.define(services.get(service.id) as number, [build.atom(service.id), ...needsOf("service", service)]);

  const channels = new Map(
    document.channels.map((channel) => [
      channel.id,
      build.allOf([build.atom(channel.id), ...needsOf("channel", channel)]),
    ]),
  );
  const paths = new Map<string, Array<{ kind: PathKind; gate: number }>>();
  const contacts = new Map<string, number>();
  for (const contact of document.contacts) {
    const own = contact.paths.map(({ id, kind, needs }) => ({
      kind,
      gate: build.allOf([build.atom(id), ...needsGates(needs)]),
    }));
    paths.set(contact.id, own);
    const anyPath = widen({ add: "path", to: "contact", id: contact.id }, build.oneOf(own.map((path) => path.gate)));
    contacts.set(contact.id, build.allOf([build.atom(contact.id), anyPath]));
  }
  const missing = build.oneOf([]);
  const known = (gates: ReadonlyMap<string, number>, id: string | null) => (id === null ? undefined : gates.get(id));
  const present = (gates: ReadonlyArray<number | undefined>) => gates.filter((gate) => gate !== undefined);

  const positions = new Map(
    document.positions.map((position) => [
      position.id,
      widen(
        { add: "deputy", to: "position", id: position.id },
        build.oneOf(present([position.holder, ...position.deputies].map((id) => known(contacts, id)))),
      ),
    ]),
  );

  const channelById = new Map(document.channels.map((channel) => [channel.id, channel]));
  const stakeholderById = new Map(document.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  const contactById = new Map<string, ContactReach>(document.contacts.map((contact) => [contact.id, contact]));
  const level = new Map(document.classifications.map((name, index) => [name, index]));

  const suits = (channel: string, row: DocumentRow) => {
    const ceiling = channelById.get(channel)?.ceiling;
    if (!ceiling || !row.classification) return true;
    return (level.get(ceiling) ?? Number.POSITIVE_INFINITY) >= (level.get(row.classification) ?? 0);
  };

  /** A contact receives over a channel on a path of its kind; where none is registered, by being there at all. */
  const receives = (contact: ContactReach, kind: ChannelKindName): number => {
    const kinds = arrivesOn[kind] ?? [];
    const fitting = (paths.get(contact.id) ?? []).filter((path) => kinds.includes(path.kind)).map((path) => path.gate);
    return fitting.length > 0 ? build.allOf([build.atom(contact.id), build.oneOf(fitting)]) : build.atom(contact.id);
  };

  const wayGates = new Map<string, number>();
  const wayGate = (channelId: string, audience: string): number | undefined => {
    const key = `${channelId} ${audience}`;
    const made = wayGates.get(key);
    if (made !== undefined) return made;
    const channel = channelById.get(channelId);
    const gate = channels.get(channelId);
    if (!channel || gate === undefined) return undefined;
    const receivers = present(
      (stakeholderById.get(audience)?.contacts ?? []).map((id) => {
        const contact = contactById.get(id);
        return contact && receives(contact, channel.kind);
      }),
    );
    const way = receivers.length === 0 ? gate : build.allOf([gate, build.oneOf(receivers)]);
    wayGates.set(key, way);
    return way;
  };

  const oneOfPositions = new Map<string, number>();
  const anyPosition = (ids: readonly (string | null)[]): number => {
    const key = ids.join(" ");
    const made = oneOfPositions.get(key) ?? build.oneOf(present(ids.map((id) => known(positions, id))));
    oneOfPositions.set(key, made);
    return made;
  };
  const nobodyNeeded = build.allOf([]);

  const rows = document.rows.map((row): RowModel => {
    const sender = anyPosition([row.owner, row.backup]);
    const needsClearance = !row.freeToSend && row.approvers.length + row.deputyApprovers.length > 0;
    const clearance = needsClearance ? anyPosition([...row.approvers, ...row.deputyApprovers]) : nobodyNeeded;
    const audiences = row.audiences.map((audience) => {
      const planned = row.channels.map((channel) => ({ channel, fallback: false }));
      const suitable = row.fallbacks
        .filter((channel) => suits(channel, row))
        .map((channel) => ({ channel, fallback: true }));
      const ways = [...planned, ...suitable].flatMap((way) => {
        const gate = wayGate(way.channel, audience);
        return gate === undefined ? [] : [{ ...way, gate }];
      });
      const reached = build.oneOf(ways.map((way) => way.gate));
      return { audience, reached, ways, gate: build.allOf([sender, clearance, reached]) };
    });
    const gate = audiences.length === 0 ? build.allOf([missing]) : build.allOf(audiences.map((one) => one.gate));
    return { row, sender, owner: known(positions, row.owner) ?? missing, clearance, audiences, gate };
  });

  const losable = new Set([...services.keys(), ...contacts.keys(), ...unknown]);
  return { network: build.build(), rows, channels, services, positions, contacts, losable, widened, unknown };
}
