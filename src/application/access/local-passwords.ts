import type { Tx } from "@/platform/database/client";

/** Tells whether a person's password opens anything: passwords are switched on, or theirs is an account for emergencies. */
export async function passwordCounts(
  tx: Pick<Tx, "organisation">,
  person: { readonly breakGlass: boolean } | null,
): Promise<boolean> {
  const organisation = await tx.organisation.findFirst({ select: { localPasswords: true } });
  return person?.breakGlass || (organisation?.localPasswords ?? true);
}
