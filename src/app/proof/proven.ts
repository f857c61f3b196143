import "server-only";
import { tryRead } from "@/app/act";
import { readStatement } from "@/application/access/read-statement";
import type { Shown } from "./shown";

/** Reads the statement for which somebody has just come back from the identity provider, by the address of the page. */
export async function provenStatement(nonce: string | undefined): Promise<Shown | undefined> {
  if (!nonce) return undefined;
  const statement = await tryRead(readStatement, { nonce });
  return statement.ok ? { ...statement.value, proven: true } : undefined;
}
