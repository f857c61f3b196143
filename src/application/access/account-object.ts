import { createHash } from "node:crypto";
import type { Tx } from "@/platform/database/client";

/** Names what opens a person's account as the object of a statement, with a hash that changes when it does. */
export async function accountAsObject(tx: Tx, personId: string): Promise<{ object: string; object_sha256: string }> {
  const which = { where: { personId }, orderBy: { id: "asc" }, select: { id: true } } as const;
  const listed = [...(await tx.passkey.findMany(which)), ...(await tx.identity.findMany(which))].map(({ id }) => id);
  const object_sha256 = createHash("sha256")
    .update([personId, ...listed].join(" "))
    .digest("hex");
  return { object: `account:${personId}`, object_sha256 };
}
