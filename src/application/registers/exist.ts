import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { Noun } from "./references";

/** Refuses `unknown-reference` unless all these ids are entries of their registers. */
export async function checkExist(
  tx: Tx,
  ids: Partial<Record<Noun, readonly (string | null | undefined)[]>>,
): Promise<Result<void>> {
  for (const [noun, mentioned] of Object.entries(ids) as [Noun, (string | null | undefined)[]][]) {
    const wanted = [...new Set(mentioned.filter((id) => id !== null && id !== undefined))];
    if (wanted.length > 0 && (await count(tx, noun, wanted)) < wanted.length)
      return refuse("unknown-reference", { values: { register: noun } });
  }
  return accept(undefined);
}

function count(tx: Tx, noun: Noun, ids: string[]): Promise<number> {
  const where = { where: { id: { in: ids } } };
  switch (noun) {
    case "position":
      return tx.position.count(where);
    case "stakeholder":
      return tx.stakeholder.count(where);
    case "contact":
      return tx.contact.count(where);
    case "channel":
      return tx.channel.count(where);
    case "term":
      return tx.term.count(where);
    case "service":
      return tx.service.count(where);
  }
}
