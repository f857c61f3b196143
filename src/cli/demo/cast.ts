import type { Role } from "@/core/access/roles";

/** Everybody in the sample organisation is invented; addresses and numbers are reserved for examples and fiction. */
export const organisation = {
  name: "Alderwick Health Systems",
  scope:
    "Development, hosting and support of the Alderwick patient records service: head office in Berlin, remote staff, and the hosting account of the cloud provider.",
  zone: "Europe/Berlin",
  language: "en",
  jurisdictions: ["EU", "DE", "GB"],
};

export type SignInName =
  | "administrator"
  | "isms-manager"
  | "ciso"
  | "dpo"
  | "communications-owner"
  | "legal"
  | "auditor"
  | "staff";

/** One sign-in per role. */
export const signIns: Readonly<Record<SignInName, { name: string; email: string; roles: Role[] }>> = {
  administrator: { name: "Mara Lindqvist", email: "mara.lindqvist@example.com", roles: ["administrator"] },
  "isms-manager": { name: "Jonas Feldmann", email: "jonas.feldmann@example.com", roles: ["isms-manager"] },
  ciso: { name: "Priya Raman", email: "priya.raman@example.com", roles: ["approver"] },
  dpo: { name: "Helene Moreau", email: "helene.moreau@example.com", roles: ["dpo"] },
  "communications-owner": { name: "Tom Okafor", email: "tom.okafor@example.com", roles: ["communications-owner"] },
  legal: { name: "Ingrid Solberg", email: "ingrid.solberg@example.com", roles: ["clearer"] },
  auditor: { name: "Luis Duarte", email: "luis.duarte@example.org", roles: ["auditor"] },
  staff: { name: "Emma Clarke", email: "emma.clarke@example.com", roles: ["staff"] },
};

/** People who hold posts: what they are called, and their number within the block reserved for fiction. */
export const people: readonly string[] = [
  "Priya Raman",
  "Jonas Feldmann",
  "Tom Okafor",
  "Helene Moreau",
  "Ingrid Solberg",
  "Mara Lindqvist",
  "Viktor Hahn",
  "Aylin Demir",
  "Samir Haddad",
  "Greta Winkler",
  "Paul Nowak",
  "Chiara Conti",
  "Ben Adeyemi",
  "Lena Vogt",
  "Oskar Lund",
  "Nadia Petrova",
];

/** Holder and deputies of the posts of the starter content, by post. */
export const posts: Readonly<Record<string, readonly [holder: string, ...deputies: string[]]>> = {
  Board: ["Viktor Hahn"],
  "Executive approver": ["Viktor Hahn", "Greta Winkler"],
  "Deputy executive approver": ["Greta Winkler"],
  CISO: ["Priya Raman", "Jonas Feldmann"],
  "ISMS manager": ["Jonas Feldmann", "Priya Raman"],
  "Communications owner": ["Tom Okafor", "Chiara Conti"],
  "Deputy communications owner": ["Chiara Conti"],
  "Technical lead": ["Samir Haddad", "Aylin Demir"],
  "Deputy technical lead": ["Aylin Demir"],
  "Legal and privacy reviewer": ["Ingrid Solberg", "Helene Moreau"],
  "Data protection officer": ["Helene Moreau", "Ingrid Solberg"],
  "Third-party coordinator": ["Paul Nowak", "Nadia Petrova"],
  "Supplier manager": ["Nadia Petrova"],
  "HR lead": ["Lena Vogt", "Greta Winkler"],
  "Finance lead": ["Oskar Lund"],
  "Facilities lead": ["Ben Adeyemi"],
  "Site warden": ["Ben Adeyemi", "Lena Vogt"],
  "Deputy site warden": ["Lena Vogt"],
  "Platform lead": ["Aylin Demir"],
  "Network lead": ["Mara Lindqvist"],
  "Service desk lead": ["Mara Lindqvist"],
  "Product lead": ["Greta Winkler"],
  "Product security lead": ["Samir Haddad"],
  "Key account lead": ["Chiara Conti"],
  "Customer support lead": ["Nadia Petrova"],
};

/** Desks outside the house that answer for an interested party. */
export const desks: ReadonlyArray<{
  party: string;
  name: string;
  phone: string;
  email: string;
  jurisdictions?: string[];
}> = [
  { party: "Service desk", name: "Service desk", phone: "+49 30 23125 110", email: "desk@example.com" },
  { party: "Security operations", name: "Security operations", phone: "+49 30 23125 112", email: "soc@example.com" },
  { party: "Facilities", name: "Reception and guard", phone: "+49 30 23125 100", email: "reception@example.com" },
  { party: "Legal and privacy", name: "Privacy desk", phone: "+49 30 23125 120", email: "privacy@example.com" },
  {
    party: "Data protection authority",
    name: "Breach desk",
    phone: "+49 30 23125 201",
    email: "breach@authority.example",
    jurisdictions: ["EU", "DE", "GB"],
  },
  {
    party: "Cybersecurity authority",
    name: "Incident intake",
    phone: "+49 30 23125 202",
    email: "intake@cyber.example",
  },
  { party: "Police cybercrime unit", name: "Duty officer", phone: "+49 30 23125 203", email: "duty@police.example" },
  { party: "Cyber insurer", name: "Claims hotline", phone: "+44 20 7946 0301", email: "claims@insurer.example" },
  { party: "Outside counsel", name: "Partner on call", phone: "+49 30 23125 204", email: "oncall@counsel.example" },
  { party: "Forensics firm", name: "Response hotline", phone: "+44 20 7946 0302", email: "hotline@forensics.example" },
  { party: "Cloud provider", name: "Security response", phone: "+1 202 555 0143", email: "security@cloud.example" },
  {
    party: "Supplier incident desk",
    name: "Payroll supplier incident desk",
    phone: "+49 30 23125 205",
    email: "incident@payroll.example",
  },
];
