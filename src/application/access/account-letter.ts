import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";
import { accountEvents } from "./account-notice";

const Payload = z.object({ event: z.enum(accountEvents), person: z.uuid(), at: z.iso.datetime() });

/** Tells a person what happened to their account, and what to do if it was not them. */
export const accountLetter: Letter = async (payload, { database }) => {
  const { event, person: id, at } = Payload.parse(payload);
  const person = await database.person.findUnique({ where: { id, status: "active" } });
  const organisation = await database.organisation.findFirst();
  if (!person || !organisation) return [];
  const language = languageOf(person.language);
  const values = {
    name: person.name,
    organisation: organisation.name,
    at: sayInstant(language, organisation.zone, new Date(at)),
    link: `${environment().origin}/settings/account`,
  };
  return [
    {
      to: person.email,
      subject: say(language, `letters.account.${event}.subject`, values),
      text: say(language, `letters.account.${event}.text`, values),
      urgent: true,
    },
  ];
};
