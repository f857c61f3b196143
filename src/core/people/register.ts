import { z } from "zod";
import { Needs } from "@/core/channels/needs";

export const Direction = z.enum(["internal", "external"]);
export type Direction = z.infer<typeof Direction>;

export const stakeholderKinds = [
  "board",
  "executives",
  "it",
  "identity",
  "soc",
  "legal",
  "privacy",
  "hr",
  "facilities",
  "business-owner",
  "all-staff",
  "regulator",
  "law-enforcement",
  "customer",
  "supplier",
  "mdr",
  "cloud-provider",
  "forensics",
  "counsel",
  "insurer",
  "crisis-pr",
  "press",
  "special-interest-group",
  "other",
] as const;
export const StakeholderKind = z.enum(stakeholderKinds);

/** TLP 2.0 labels, from narrow to wide. */
export const tlpLabels = ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"] as const;

/** An interested party as a matrix document carries it; `contacts` are ids, primary first. */
export const Stakeholder = z.object({
  id: z.string().min(1),
  name: z.string(),
  direction: Direction,
  kind: StakeholderKind,
  needToKnow: z.string().nullable(),
  sharing: z.enum(tlpLabels).nullable(),
  jurisdictions: z.array(z.string()),
  relationshipOwner: z.string().nullable(),
  noticeTerms: z.string(),
  contacts: z.array(z.string()),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

/** The roles of communication in an incident (R73); posts may have others as well. */
export const incidentRoles = [
  "executive-approver",
  "communications-owner",
  "technical-lead",
  "legal-reviewer",
  "third-party-coordinator",
] as const;

/** Kinds of audience that only an authorised speaker may address (R45). */
export const guardedAudiences = ["press", "regulator", "law-enforcement", "customer"] as const;

/** A post; holder and deputies are contact ids, deputies in rank order. */
export const Position = z.object({
  id: z.string().min(1),
  name: z.string(),
  department: z.string(),
  reportsTo: z.string().nullable(),
  holder: z.string().nullable(),
  deputies: z.array(z.string()),
  declares: z.boolean(),
  speaksTo: z.array(z.enum(guardedAudiences)),
  incidentRoles: z.array(z.string()),
});
export type Position = z.infer<typeof Position>;

export const pathKinds = [
  "phone",
  "mobile",
  "sms",
  "email",
  "chat",
  "secure-chat",
  "portal",
  "post",
  "in-person",
  "other",
] as const;

/**
 * A reachable person or desk as a matrix document carries it. Names and numbers of people are not in the document:
 * it is sealed for ever, and personal data must stay erasable. They are looked up in the register by id.
 */
export const ContactReach = z.object({
  id: z.string().min(1),
  kind: z.enum(["person", "desk"]),
  paths: z.array(z.object({ id: z.string().min(1), kind: z.enum(pathKinds), needs: Needs })),
});
export type ContactReach = z.infer<typeof ContactReach>;
