import type { World } from "@/platform/world";

/** Days for which mail that was sent or read stays on its reader's list. */
const keptDays = 90;

/** Takes held mail off the lists that was sent or read long ago; what still waits stays, however old it is. */
export async function sweepHeldMail({ database, now }: World): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  await database.heldMail.deleteMany({
    where: { OR: [{ sentAt: { lt: before } }, { seenAt: { lt: before }, dueAt: null }] },
  });
}
