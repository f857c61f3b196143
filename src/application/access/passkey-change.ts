import { createHash } from "node:crypto";
import type { Tx } from "@/platform/database/client";

/** Names the passkeys of a person as the object of a statement, with a hash that changes when they do. */
export async function passkeysAsObject(tx: Tx, personId: string): Promise<{ object: string; object_sha256: string }> {
  const passkeys = await tx.passkey.findMany({ where: { personId }, orderBy: { id: "asc" }, select: { id: true } });
  const listed = [personId, ...passkeys.map(({ id }) => id)].join(" ");
  return { object: `passkeys:${personId}`, object_sha256: createHash("sha256").update(listed).digest("hex") };
}
