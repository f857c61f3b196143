import type { SignInName } from "./cast";

/** A communication that the sample organisation really made, so many days before today. */
export type Happening = {
  readonly daysAgo: number;
  readonly by: SignInName;
  /** What the row is about that it carries out; null when nobody had planned it. */
  readonly row: string | null;
  readonly direction?: "incoming";
  readonly drill?: boolean;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly channel: string;
  readonly subject: string;
  readonly summary: string;
  /** Kept as a mail, with these words. */
  readonly mail?: { readonly from: string; readonly to: string; readonly text: string };
  /** Kept as a note in plain text. */
  readonly note?: string;
};

const lessons = [
  "Locking the screen when you leave the desk",
  "How to tell a forged sender",
  "Reporting a near miss without blame",
  "What belongs into a ticket, and what does not",
  "Travelling with a company laptop",
  "Calling back on the registry number",
  "New starters: whom to tell",
  "Passwords that are sentences",
  "What happened in the payment exercise",
  "Voices can be forged too",
  "Visitors in the office",
  "What the supplier breach taught us",
  "Printing and shredding",
  "Where to find the notice board cards",
];

const bulletins: Happening[] = lessons.map((lesson, index) => ({
  daysAgo: 405 - index * 30,
  by: "isms-manager",
  row: "Security awareness bulletin",
  sender: "ISMS manager",
  recipients: ["All staff"],
  channel: "Intranet news",
  subject: lesson,
  summary: `Monthly bulletin: ${lesson}. Where to report, and that nobody is blamed for reporting.`,
  note: `Security bulletin\n\n${lesson}\n\nTell the service desk at once, by phone if mail looks odd. Nobody is blamed for a report.\n`,
}));

const boardReports: Happening[] = [385, 295, 204, 113, 22].map((daysAgo, index) => ({
  daysAgo,
  by: "ciso",
  row: "Security report to the board",
  sender: "CISO",
  recipients: ["Board"],
  channel: "Team briefing",
  subject: `Quarterly security report ${index + 1}`,
  summary: "Risk position, incidents since the last report, decisions taken; minutes attached.",
  note: `Minutes, item 4: information security\n\nThe CISO reported on risks and incidents of the quarter. The board took note and asked for the next report on time.\n`,
}));

const mail = (to: string, text: string) => ({ from: "security@example.com", to, text });

const single: Happening[] = [
  {
    daysAgo: 390,
    by: "isms-manager",
    row: "Security briefing for new staff",
    sender: "HR lead",
    recipients: ["New staff and contractors"],
    channel: "Team briefing",
    subject: "Briefing of four new members of staff",
    summary: "Whom to tell, how to report, what happens to a report. Attendance signed.",
    note: "Attendance: four people, signed on paper, kept by HR.\n",
  },
  {
    daysAgo: 352,
    by: "isms-manager",
    row: "Phishing: what recipients must do",
    sender: "Communications owner",
    recipients: ["Recipients of the lure"],
    channel: "Intranet news",
    subject: "Delete the parcel message",
    summary: "Eleven people had the message, two had clicked. Delete it, do not reply, report if you gave a password.",
    mail: mail(
      "all-staff@example.com",
      "Please delete the message about a parcel. If you typed your password, call the service desk now. Nobody is blamed.",
    ),
  },
  {
    daysAgo: 352,
    by: "communications-owner",
    row: "Phishing: reach and decisions",
    sender: "Communications owner",
    recipients: ["Executive management"],
    channel: "Secure chat",
    subject: "Phishing wave contained",
    summary: "Two accounts reset, no sensitive mailbox reached, no decision needed.",
  },
  {
    daysAgo: 268,
    by: "isms-manager",
    row: "Security requirements for suppliers",
    sender: "Third-party coordinator",
    recipients: ["Critical suppliers"],
    channel: "Encrypted e-mail",
    subject: "Our requirements for this year",
    summary: "Notice within 24 hours, named contact, yearly evidence. Receipts asked for.",
    mail: mail(
      "security@supplier.example",
      "Attached are our security requirements for this year. Please confirm receipt and name your incident contact.",
    ),
  },
  {
    daysAgo: 261,
    by: "isms-manager",
    row: "Security requirements for suppliers",
    direction: "incoming",
    sender: "Payroll supplier",
    recipients: ["Third-party coordinator"],
    channel: "Encrypted e-mail",
    subject: "Re: Our requirements for this year",
    summary: "Requirements accepted, new incident contact named.",
    mail: {
      from: "security@payroll.example",
      to: "procurement@example.com",
      text: "We confirm receipt. Our incident desk answers day and night.",
    },
  },
  {
    daysAgo: 214,
    by: "isms-manager",
    row: "Lost device: lock and wipe",
    sender: "Technical lead",
    recipients: ["IT operations"],
    channel: "Restricted ticket",
    subject: "Laptop left on a train",
    summary: "Disk encrypted, wipe confirmed after 40 minutes. Severity 3.",
  },
  {
    daysAgo: 214,
    by: "isms-manager",
    row: "Lost device: report the theft",
    sender: "Third-party coordinator",
    recipients: ["Police cybercrime unit", "Cyber insurer"],
    channel: "Call to the registry number",
    subject: "Loss of a laptop",
    summary: "Report number noted in the asset record.",
    note: "Call note: duty officer, report number taken down, insurer informed the same day.\n",
  },
  {
    daysAgo: 170,
    by: "communications-owner",
    row: "Ransomware: operations and options",
    drill: true,
    sender: "Communications owner",
    recipients: ["Executive management", "Board"],
    channel: "Out-of-band room",
    subject: "Drill: plant stopped, options",
    summary: "Exercise of the executive cycle. Update every 20 minutes kept; one figure corrected by name.",
    note: "Drill record: attendance nine of ten, one dead phone number found and replaced.\n",
  },
  {
    daysAgo: 141,
    by: "isms-manager",
    row: "Supplier breach: questions and evidence wanted",
    sender: "Third-party coordinator",
    recipients: ["Supplier incident desk"],
    channel: "Encrypted e-mail",
    subject: "Questions on your notice",
    summary: "Which of our data, since when, which logs; answer asked within four hours.",
    mail: mail(
      "incident@payroll.example",
      "Please tell us which of our records were reachable, from when to when, and keep the logs. We ask for an answer within four hours.",
    ),
  },
  {
    daysAgo: 141,
    by: "isms-manager",
    row: "Supplier breach: questions and evidence wanted",
    direction: "incoming",
    sender: "Payroll supplier",
    recipients: ["Third-party coordinator"],
    channel: "Encrypted e-mail",
    subject: "Re: Questions on your notice",
    summary: "No record of ours was reachable; logs kept for 90 days.",
    mail: {
      from: "incident@payroll.example",
      to: "procurement@example.com",
      text: "None of your records were reachable. We keep the logs for 90 days.",
    },
  },
  {
    daysAgo: 140,
    by: "ciso",
    row: "Supplier breach: our exposure apart from theirs",
    sender: "Communications owner",
    recipients: ["Executive management", "Legal and privacy"],
    channel: "Secure chat",
    subject: "Supplier incident: we are not affected",
    summary: "Supplier's statement and our own logs agree. No clock started.",
  },
  {
    daysAgo: 96,
    by: "dpo",
    row: null,
    direction: "incoming",
    sender: "Data protection authority",
    recipients: ["Data protection officer"],
    channel: "Registered letter",
    subject: "Questionnaire on processors",
    summary: "Not planned by a row: the authority asks every provider of the sector. Answer due in 30 days.",
    note: "Letter received and dated, questionnaire of six pages.\n",
  },
  {
    daysAgo: 71,
    by: "dpo",
    row: null,
    sender: "Data protection officer",
    recipients: ["Data protection authority"],
    channel: "Authority's reporting portal",
    subject: "Answer to the questionnaire on processors",
    summary: "Sent 25 days after receipt; receipt of the portal kept.",
    note: "Portal receipt: accepted, reference kept in the case file.\n",
  },
  {
    daysAgo: 58,
    by: "isms-manager",
    row: "Management review of the ISMS",
    sender: "ISMS manager",
    recipients: ["Executive management", "Department heads"],
    channel: "Team briefing",
    subject: "Management review",
    summary: "Audit results, changes, two actions with owners; minutes attached.",
    note: "Minutes of the management review: two actions, owners named, next review in a year.\n",
  },
  {
    daysAgo: 33,
    by: "communications-owner",
    row: "Denial of service: status for customers",
    sender: "Communications owner",
    recipients: ["Affected customers"],
    channel: "Status page",
    subject: "Slow sign-in this morning",
    summary: "First post after 18 minutes, then every 30 minutes, closed after two hours. No data affected.",
    note: "Status page as shown: three posts with times.\n",
  },
];

/** Everything that was communicated in fourteen months, in order. */
export const happenings: readonly Happening[] = [...bulletins, ...boardReports, ...single].sort(
  (a, b) => b.daysAgo - a.daysAgo,
);
