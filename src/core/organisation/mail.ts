import { z } from "zod";
import { Email } from "@/core/access/account";

/** How the connection to a mail server is protected: from its start, by STARTTLS (which must succeed), or not at all. */
export const mailSecurities = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof mailSecurities)[number];

const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$|^\[?[0-9a-f:]+\]?$/, "host");

export const SaveMail = z.object({
  revision: z.coerce.number().int().min(0),
  host,
  port: z.coerce.number().int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: z.string().trim().max(300),
  /** Empty keeps the password that is there; only a password for the same server and user is kept. */
  password: z.string().max(1000),
  from: Email,
});
