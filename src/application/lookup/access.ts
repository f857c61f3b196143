import type { LookUpAccess } from "@/core/lookup/access";
import type { Database, Tx } from "@/platform/database/client";

/** Reads who may look up whom to tell; revision 0 stands for "nobody has restricted it". */
export async function lookUpAccess(db: Database | Tx): Promise<LookUpAccess & { readonly revision: number }> {
  const found = await db.lookUpAccess.findFirst();
  return found ?? { restricted: false, networks: [], key: "", revision: 0 };
}
