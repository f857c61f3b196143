import { MailPreference, whenToMail } from "@/core/access/mail-preference";
import type { DueNotice } from "@/platform/jobs/outbox";
import type { World } from "@/platform/world";
import type { Mail } from "./send";

/** Kind of the notice that sends what was held for a person. */
export const heldMailKind = "held-mail";

/** Somebody who gets a mail later (`dueAt`), or only in the product (null). */
type Waits = { readonly person: string; readonly dueAt: Date | null };

/** Finds for the readers of mails when each wants what can wait; gives undefined for what goes out at once. */
export async function whenWanted(world: World, mails: readonly Mail[]): Promise<(mail: Mail) => Waits | undefined> {
  const [people, organisation] = await Promise.all([
    world.database.person.findMany({
      where: { status: "active", email: { in: mails.map(({ to }) => to.toLowerCase()) } },
    }),
    world.database.organisation.findFirst({ select: { zone: true } }),
  ]);
  const byAddress = new Map(people.map((person) => [person.email, person]));
  return ({ to, urgent }) => {
    const person = byAddress.get(to.toLowerCase());
    if (!person || urgent) return undefined;
    const now = world.now();
    const zone = person.zone || organisation?.zone || "UTC";
    const dueAt = whenToMail(MailPreference.parse({ ...person, zone }), now);
    return dueAt !== null && dueAt <= now ? undefined : { person: person.id, dueAt };
  };
}

/** Keeps a mail until its hour, and asks for the notice that will send it; a mail is kept once, however often it is tried. */
export async function holdMail(world: World, notice: DueNotice, mail: Mail, { person, dueAt }: Waits): Promise<void> {
  const { subject, text } = mail;
  const now = world.now();
  await world.database.heldMail.createMany({
    data: [{ id: world.newId(), personId: person, noticeId: notice.id, subject, text, heldAt: now, dueAt }],
    skipDuplicates: true,
  });
  if (dueAt === null) return;
  const key = `${heldMailKind}:${person}:${dueAt.toISOString()}`;
  await world.database.notice.createMany({
    data: [{ key, kind: heldMailKind, payload: { person }, nextAt: dueAt, createdAt: now }],
    skipDuplicates: true,
  });
}
