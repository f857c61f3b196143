import { circlesOf } from "@/core/channels/needs";
import type { MatrixDocument } from "@/core/matrix/document";
import { outageModel } from "./model";

/** What makes the answer of an outage analysis weaker than it looks. */
export type OutageProblem =
  | { readonly kind: "circle"; readonly services: readonly string[] }
  | { readonly kind: "unknown"; readonly id: string }
  | { readonly kind: "channel-needs-nothing"; readonly channel: string }
  | { readonly kind: "contact-without-path"; readonly contact: string }
  | { readonly kind: "position-unfilled"; readonly position: string }
  | { readonly kind: "row-without-audience"; readonly row: string };

/** Kinds of channel that carry a message with no service behind them. */
const selfSufficient: readonly string[] = ["in-person", "notice-board", "letter"];

/** Names circles of services, unknown ids and gaps in the registers. */
export function outageProblems(document: MatrixDocument): OutageProblem[] {
  return [
    ...circlesOf(document.services).map((services) => ({ kind: "circle", services }) as const),
    ...[...outageModel(document).unknown].sort().map((id) => ({ kind: "unknown", id }) as const),
    ...document.channels
      .filter((channel) => channel.needs.length === 0 && !selfSufficient.includes(channel.kind))
      .map((channel) => ({ kind: "channel-needs-nothing", channel: channel.id }) as const),
    ...document.contacts
      .filter((contact) => contact.paths.length === 0)
      .map((contact) => ({ kind: "contact-without-path", contact: contact.id }) as const),
    ...document.positions
      .filter((position) => position.holder === null && position.deputies.length === 0)
      .map((position) => ({ kind: "position-unfilled", position: position.id }) as const),
    ...document.rows
      .filter((row) => row.audiences.length === 0)
      .map((row) => ({ kind: "row-without-audience", row: row.id }) as const),
  ];
}
