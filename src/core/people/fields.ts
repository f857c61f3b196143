import { z } from "zod";
import { Needs } from "@/core/channels/needs";
import { Direction, guardedAudiences, pathKinds, StakeholderKind, tlpLabels } from "./register";

const id = z.uuid();
const name = z.string().trim().min(1).max(300);
const line = z.string().trim().max(1000);
const text = z.string().max(20_000);

/** What people fill in about a post. */
export const PositionFields = z.object({
  name,
  department: line,
  reportsTo: id.nullable(),
  holder: id.nullable(),
  /** Contact ids in rank order. */
  deputies: z.array(id).max(50),
  declares: z.boolean(),
  speaksTo: z.array(z.enum(guardedAudiences)),
  incidentRoles: z.array(line).max(50),
  notes: text,
});
export type PositionFields = z.infer<typeof PositionFields>;

/** What people fill in about an interested party. */
export const StakeholderFields = z.object({
  name,
  direction: Direction,
  kind: StakeholderKind,
  needToKnow: line.nullable(),
  sharing: z.enum(tlpLabels).nullable(),
  jurisdictions: z.array(line).max(100),
  relationshipOwner: id.nullable(),
  noticeTerms: text,
  /** Contact ids, primary first. */
  contacts: z.array(id).max(50),
  notes: text,
});
export type StakeholderFields = z.infer<typeof StakeholderFields>;

export const PathFields = z.object({
  id: id.optional(),
  kind: z.enum(pathKinds),
  value: z.string().trim().min(1).max(1000),
  needs: Needs.default([]),
  verifiedAt: z.iso.datetime().nullable().default(null),
});
export type PathFields = z.infer<typeof PathFields>;

const zones = new Set(Intl.supportedValuesOf("timeZone"));

/** What people fill in about a reachable person or desk; any one path is enough. */
export const ContactFields = z.object({
  kind: z.enum(["person", "desk"]),
  name,
  organisation: line,
  role: line,
  /** IANA zone, or empty when not known. */
  zone: z.string().refine((zone) => zone === "" || zone === "UTC" || zones.has(zone), "zone"),
  /** Hours when somebody answers, such as `Mon-Fri 08:00-17:00`, `24/7`, or any words. */
  reachable: line,
  language: line,
  published: z.boolean(),
  keyFingerprint: line,
  verification: line,
  vouchedBy: line,
  notes: text,
  /** In the order to try them. */
  paths: z.array(PathFields).max(30),
});
export type ContactFields = z.infer<typeof ContactFields>;

export const emptyPosition: Omit<PositionFields, "name"> = {
  department: "",
  reportsTo: null,
  holder: null,
  deputies: [],
  declares: false,
  speaksTo: [],
  incidentRoles: [],
  notes: "",
};

export const emptyStakeholder: Omit<StakeholderFields, "name"> = {
  direction: "internal",
  kind: "other",
  needToKnow: null,
  sharing: null,
  jurisdictions: [],
  relationshipOwner: null,
  noticeTerms: "",
  contacts: [],
  notes: "",
};

export const emptyContact: Omit<ContactFields, "name"> = {
  kind: "person",
  organisation: "",
  role: "",
  zone: "",
  reachable: "",
  language: "",
  published: false,
  keyFingerprint: "",
  verification: "",
  vouchedBy: "",
  notes: "",
  paths: [],
};
