import { nameKey } from "@/core/shared/name-key";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { Register } from "./register";

/** Lets others who look for names to create wait until this transaction ends, so that no name is created twice. */
export async function lockNames(tx: Tx, { table }: Pick<Register, "table">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`names of ${table}`}))`;
}

/** Finds the live entries of a register by name, whatever their case and spacing, and locks its names. */
export async function idsByName(tx: Tx, register: Pick<Register, "table">): Promise<Map<string, string>> {
  await lockNames(tx, register);
  const { table } = register;
  const entries = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM ${Prisma.raw(`"${table}"`)} WHERE "archivedAt" IS NULL ORDER BY id DESC`;
  return new Map(entries.map(({ id, name }) => [nameKey(name), id]));
}
