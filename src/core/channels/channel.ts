import { z } from "zod";
import { Needs } from "./needs";

export const channelKinds = [
  "email",
  "encrypted-email",
  "chat",
  "secure-chat",
  "phone",
  "conference",
  "war-room",
  "sms",
  "portal",
  "letter",
  "in-person",
  "notice-board",
  "alarm",
  "intranet",
  "ticket",
  "website",
  "media",
  "other",
] as const;
export const ChannelKind = z.enum(channelKinds);

/** A channel as a matrix document carries it. */
export const Channel = z.object({
  id: z.string().min(1),
  name: z.string(),
  kind: ChannelKind,
  /** Highest classification it may carry; null when not set. */
  ceiling: z.string().nullable(),
  encrypted: z.boolean(),
  exportable: z.boolean(),
  identityCheck: z.string(),
  joinControl: z.string(),
  environments: z.array(z.string()),
  owner: z.string().nullable(),
  /** Positions that it admits, when it admits only some. */
  admitted: z.array(z.string()).optional(),
  needs: Needs,
});
export type Channel = z.infer<typeof Channel>;

export const serviceKinds = ["service", "site", "carrier", "power", "network", "identity", "mail", "supplier"] as const;

/** Something that channels, contact paths and other services depend on. */
export const Service = z.object({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(serviceKinds),
  needs: Needs,
});
export type Service = z.infer<typeof Service>;
