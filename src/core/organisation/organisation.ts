import { z } from "zod";
import { Email, LanguageTag, NewSecrets, PersonName } from "@/core/access/account";
import { isZone } from "@/core/time/zones";

const shared = {
  name: z.string().trim().min(1).max(200),
  /** What the information security management system covers. */
  scope: z.string().trim().max(20_000),
  zone: z.string().refine(isZone),
  language: LanguageTag,
  /** ISO 3166 codes and EU. */
  jurisdictions: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)).max(60),
};

export const SetUpOrganisation = z.object({
  token: z.string().max(100),
  organisation: z.object(shared),
  administrator: z.object({ name: PersonName, email: Email, secrets: NewSecrets }),
  userAgent: z.string().max(1000).default(""),
});

export const SaveOrganisation = z.object({
  revision: z.int().min(1),
  ...shared,
  sessionIdleMinutes: z.int().min(2).max(240),
  sessionHours: z.int().min(1).max(24),
});
