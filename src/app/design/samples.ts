import type { Notice } from "@/ui/shell/notification-bell";
import type { DiffItem } from "@/ui/show/diff-view";
import type { FindingItem } from "@/ui/show/finding-list";

/** Gives a moment some minutes away from another, so that every state of time shows at any time. */
export function minutesFrom(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}

export const digest = "9f2b5c1e7a4d80c36be1f8a90d27c45513e6b0a9f4d8c7721be5a3f09c6d1e48";

export const rows = [
  {
    id: "c-01",
    what: "Personal data breach, first notice",
    to: "Supervisory authority",
    by: "DPO",
    channel: "Authority portal",
    due: "72 h",
    severity: "blocks" as const,
  },
  {
    id: "c-02",
    what: "Early warning of a significant incident",
    to: "National CSIRT",
    by: "CISO",
    channel: "Reporting platform",
    due: "24 h",
    severity: undefined,
  },
  {
    id: "c-03",
    what: "Ransomware: stop work, keep devices on",
    to: "All staff",
    by: "Communications owner",
    channel: "Text message, then tannoy",
    due: "30 min",
    severity: "warns" as const,
  },
  {
    id: "c-04",
    what: "Quarterly security briefing",
    to: "Executive board",
    by: "ISMS manager",
    channel: "Meeting",
    due: "Every quarter",
    severity: undefined,
  },
  {
    id: "c-05",
    what: "Supplier access suspended",
    to: "Managed service provider",
    by: "IT lead",
    channel: "Telephone, then mail",
    due: "2 h",
    severity: "advises" as const,
  },
];

export type SampleRow = (typeof rows)[number];

export const findings: FindingItem[] = [
  {
    id: "f1",
    severity: "advises",
    sentence:
      "The trigger “if serious” leaves open who decides. Name a threshold, such as the number of people affected.",
    where: { label: "Row 5, Trigger", href: "#row-5" },
  },
  {
    id: "f2",
    severity: "blocks",
    sentence: "A message to an authority has no approver.",
    where: { label: "Row 1, Approver", href: "#row-1" },
    clause: "ISO/IEC 27001:2022, 7.4",
  },
  {
    id: "f3",
    severity: "warns",
    sentence: "The fallback runs over the same mail tenant as the primary channel.",
    where: { label: "Row 3, Fallback", href: "#row-3" },
    clause: "NIST SP 800-61 Rev. 3, RS.CO-02",
  },
];

export const changes: DiffItem[] = [
  {
    id: "d1",
    kind: "changed",
    heading: "Personal data breach, first notice",
    fields: [
      { label: "Deadline", before: "Within 72 hours of detection", after: "Within 72 hours of becoming aware" },
      {
        label: "What to say",
        before: "Nature of the breach, number of people, contact point, likely consequences.",
        after:
          "Nature of the breach, approximate number of people and records, contact point, likely consequences, measures taken.",
      },
      { label: "Approver", before: "", after: "Legal counsel" },
    ],
  },
  {
    id: "d2",
    kind: "added",
    heading: "Press statement",
    fields: [
      { label: "What", after: "Holding statement for the press" },
      { label: "Who", after: "Communications owner" },
    ],
  },
  {
    id: "d3",
    kind: "removed",
    heading: "Notice by facsimile",
    fields: [{ label: "Channel", before: "Facsimile to the authority’s night desk" }],
  },
];

/** The notices of somebody who looked yesterday. */
export const noticesAt = (now: string): Notice[] => [
  {
    id: "n1",
    title: "Version 5 waits for your decision",
    text: "Group matrix, 3 rows changed",
    href: "#",
    at: minutesFrom(now, -25),
    unread: true,
  },
  {
    id: "n2",
    title: "First notice to the authority is overdue",
    href: "#",
    at: minutesFrom(now, -190),
    unread: true,
    tone: "stop",
  },
  { id: "n3", title: "Evidence pack is ready", href: "#", at: minutesFrom(now, -2600), unread: false, tone: "good" },
];

export const people = [
  { value: "ciso", label: "CISO", note: "Ada Muster" },
  { value: "dpo", label: "Data protection officer", note: "Jonas Beispiel" },
  { value: "it-lead", label: "IT lead", note: "Mara Vorlage" },
  { value: "comms", label: "Communications owner", note: "Büro Süd" },
  { value: "legal", label: "Legal counsel" },
  { value: "board", label: "Executive board" },
];
