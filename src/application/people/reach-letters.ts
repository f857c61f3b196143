import { z } from "zod";
import { run } from "@/application/runner/run";
import { languageOf, say } from "@/core/language/say";
import { accept, refuse } from "@/core/shared/result";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Deliver } from "@/platform/jobs/outbox";
import { byMail, type Letter } from "@/platform/mail/deliver";
import { messagesAreConfigured, sendMessage } from "@/platform/messages/webhook";
import { reachToken } from "@/platform/sign-in/reach-token";
import type { World } from "@/platform/world";
import { noteDelivered } from "./note-delivered";

const Payload = z.object({ target: z.uuid(), round: z.int() });

/** Sends the mail with the one-time link; taken by the mail server counts as delivered, which is not an answer. */
export const reachMail: Deliver = async (notice, world) => {
  const sent = await byMail(reachLetter)(notice, world);
  return sent.ok ? delivered(notice.payload, world) : sent;
};

/** Sends the link as a text message. Refuses with `messages-not-configured` and `notice-outdated`. */
export const reachMessage: Deliver = async (notice, world) => {
  if (!messagesAreConfigured()) return refuse("messages-not-configured");
  const open = await openTarget(notice.payload, world);
  if (!open) return refuse("notice-outdated");
  const text = say(open.language, "reach.letter.message", open.values);
  await sendMessage({ by: "sms", to: open.to, text }, notice.id, world.now());
  return delivered(notice.payload, world);
};

const reachLetter: Letter = async (payload, world) => {
  const open = await openTarget(payload, world);
  if (!open) return [];
  const { language, values, to, round } = open;
  const kind = round === 0 ? "first" : "reminder";
  return [
    {
      to,
      subject: say(language, `reach.letter.${kind}`, values),
      text: say(language, "reach.letter.text", values),
      // Held back, it would test nothing, and count as delivered before it was.
      urgent: true,
    },
  ];
};

/** Looks up whom a link goes to; silent once the person has answered or the test is over. */
async function openTarget(payload: unknown, { database, now }: World) {
  const { target, round } = Payload.parse(payload);
  const found = await database.reachTarget.findFirst({
    where: { id: target, outcome: null, test: { closedAt: null, endsAt: { gt: now() } } },
    include: { test: true },
  });
  const organisation = await database.organisation.findFirst();
  if (!found || !organisation) return undefined;
  const language = languageOf(found.language || organisation.language);
  const values = {
    name: found.name,
    organisation: organisation.name,
    link: `${environment().origin}/confirm/${reachToken(target)}`,
    until: sayInstant(language, organisation.zone, found.test.endsAt),
  };
  return { language, values, to: found.value, round };
}

async function delivered(payload: unknown, world: World) {
  const { target } = Payload.parse(payload);
  const noted = await run(world, noteDelivered, { target }, { kind: "system", id: "outbox" });
  return noted.ok || noted.refusal.code === "nothing-changed" ? accept(undefined) : noted;
}
