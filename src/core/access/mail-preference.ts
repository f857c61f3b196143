import { z } from "zod";
import { dayLength } from "@/core/time/day";
import { readTime } from "@/core/time/when";
import { instantAt, localAt, type TimeOfDay } from "@/core/time/zone";
import { isZone } from "@/core/time/zones";

/** How somebody wants mail that can wait: at once, once a day, or only in the product. */
export const mailModes = ["now", "daily", "never"] as const;
export type MailMode = (typeof mailModes)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const MailPreference = z
  .object({
    mailMode: z.enum(mailModes),
    /** When the daily mail comes, HH:MM on the person's clock. */
    digestAt: time,
    /** Hours in which no mail comes, such as 20:00 to 07:00; both empty for none. */
    quietFrom: time.or(z.literal("")),
    quietUntil: time.or(z.literal("")),
    /** IANA zone, or empty for that of the organisation. */
    zone: z.string().refine((zone) => zone === "" || isZone(zone), "zone"),
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === "") === (quietUntil === ""), {
    path: ["quietUntil"],
    message: "both",
  });
export type MailPreference = z.infer<typeof MailPreference>;

/** Says when a mail that can wait goes out: `now` itself, a later instant outside the quiet hours, or null for never. */
export function whenToMail(preference: MailPreference, now: Date): Date | null {
  switch (preference.mailMode) {
    case "never":
      return null;
    case "now":
      return afterQuiet(preference, now);
    case "daily":
      return afterQuiet(preference, next(preference.zone, timeOf(preference.digestAt), now));
  }
}

/** Gives the first instant from `at` on that is not in the quiet hours. */
function afterQuiet({ quietFrom, quietUntil, zone }: MailPreference, at: Date): Date {
  if (quietFrom === "" || quietFrom === quietUntil) return at;
  const [from, until] = [timeOf(quietFrom), timeOf(quietUntil)];
  const { time } = localAt(zone, at);
  const quiet = from < until ? time >= from && time < until : time >= from || time < until;
  return quiet ? next(zone, until, at) : at;
}

/** Gives the next instant after `at` at which a zone's clock shows a time. */
function next(zone: string, time: TimeOfDay, at: Date): Date {
  const { day } = localAt(zone, at);
  const instants = [day, day + 1].map((one) => instantAt(zone, one, time));
  return instants.find((instant) => instant > at) ?? new Date(at.getTime() + dayLength);
}

function timeOf(text: string): TimeOfDay {
  const read = readTime(text);
  return read.ok ? read.value : 0;
}
