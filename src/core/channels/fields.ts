import { z } from "zod";
import { ChannelKind, serviceKinds } from "./channel";
import { Needs } from "./needs";

const name = z.string().trim().min(1).max(300);
const line = z.string().trim().max(1000);
const text = z.string().max(20_000);

/** What people fill in about a way to carry messages. */
export const ChannelFields = z.object({
  name,
  kind: ChannelKind,
  ceiling: line.nullable(),
  encrypted: z.boolean(),
  exportable: z.boolean(),
  identityCheck: text,
  joinControl: text,
  environments: z.array(line).max(100),
  /** Ids of the positions that it admits; empty when it is open to whoever it reaches. */
  admitted: z.array(z.uuid()).max(200),
  /** Position id. */
  owner: z.uuid().nullable(),
  needs: Needs,
  notes: text,
});
export type ChannelFields = z.infer<typeof ChannelFields>;

/** What people fill in about something that channels and paths depend on. */
export const ServiceFields = z.object({ name, kind: z.enum(serviceKinds), needs: Needs, notes: text });
export type ServiceFields = z.infer<typeof ServiceFields>;

export const emptyChannel: Omit<ChannelFields, "name"> = {
  kind: "other",
  ceiling: null,
  encrypted: false,
  exportable: false,
  identityCheck: "",
  joinControl: "",
  environments: [],
  admitted: [],
  owner: null,
  needs: [],
  notes: "",
};

export const emptyService: Omit<ServiceFields, "name"> = { kind: "service", needs: [], notes: "" };
