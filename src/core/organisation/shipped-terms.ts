import { type Language, say } from "@/core/language/say";
import { german } from "./shipped-terms-german";
import type { TermFields, TermList } from "./terms";

export type ShippedTerm = Pick<TermFields, "name" | "meaning" | "equivalents" | "notes">;

const term = (name: string, meaning: string, ...equivalents: string[]): ShippedTerm => ({
  name,
  meaning,
  equivalents,
  notes: "",
});

/**
 * The lists that Tocsin offers; an organisation takes, changes and adds what it likes. Classes are those of the starter
 * rows; severities are those of the incident practice the starter rows come from; clauses are named, never quoted.
 */
const shippedTerms: Readonly<Record<Exclude<TermList, "template">, readonly ShippedTerm[]>> = {
  classification: [
    term("Public", "Anybody may know it."),
    term("Internal", "For everybody inside; leaves the organisation only with a reason."),
    term("Confidential", "For those who need it; encrypted on its way out."),
    term("Strictly confidential", "For named people; spoken, handed over or end-to-end encrypted."),
  ],
  "incident-class": [
    term("Phishing", "Messages that lure people into giving away access or money."),
    term("Ransomware", "Data or systems are held to ransom, with or without theft."),
    term("Cloud misconfiguration", "Data or access stands open because of a setting."),
    term("Third-party breach", "Something happened at a supplier that holds our data or keeps us running."),
    term("Lost or stolen device", "A device or medium with company data is gone."),
    term("Insider misuse", "Somebody inside uses access against the rules; told on a need-to-know basis."),
    term("Business e-mail compromise", "A mailbox or an identity is used for fraud."),
    term("Denial of service", "A service cannot be used because somebody wants that."),
    term("Vulnerability disclosure", "Somebody reports, or we publish, a weakness."),
    term("Physical or site incident", "Fire, water, intrusion, threat: people on site come first."),
  ],
  severity: [
    term("Severity 1", "Harm to many customers, unlawful access to sensitive data, or operations stopped."),
    term("Severity 2", "One of these is likely, or contained to one unit."),
    term("Severity 3", "Real, and local."),
    term("Severity 4", "A near miss; we only learn from it."),
  ],
  environment: [
    term("Head office", "Alarm and public address, notice board at the entrance, assembly point."),
    term("Branch office", "Alarm, notice board, somebody who passes word on."),
    term("Data centre", "Alarm of the operator, on-call desk, no mobile reception inside."),
    term("Home", "No alarm of ours: phone, text message and chat must do."),
    term("On the road", "Foreign networks and time zones; text message before data."),
    term("Cloud", "Nobody is there: the status page of the provider and our administrators."),
  ],
  objective: [
    term("Everybody knows whom to tell", "Staff find the way to report in under a minute, on screen and on paper."),
    term("Duties to notify are met in time", "No clock of an authority or a contract runs out unseen."),
    term("One voice to the outside", "Only those who are authorised speak, and what they say was cleared."),
    term("What was said can be proved", "Every communication is on record, with who cleared it and when."),
  ],
  clause: [
    {
      ...term("ISO/IEC 27001:2022, 7.4", "Communication relevant to the ISMS.", "ISO/IEC 27001:2013, 7.4"),
      notes:
        "Type: management, administrative. Properties: confidentiality, integrity, availability. Concepts: identify, protect, respond. Capabilities: governance, continuity. Difficulty: 2/5. Cost: Low. Owner: ISMS manager or CISO.",
    },
    term("ISO/IEC 27001:2022, A.5.5", "Contact with authorities.", "ISO/IEC 27001:2013, A.6.1.3"),
    term("ISO/IEC 27001:2022, A.5.6", "Contact with special interest groups.", "ISO/IEC 27001:2013, A.6.1.4"),
    term("ISO/IEC 27001:2022, A.5.14", "Information transfer.", "ISO/IEC 27001:2013, A.13.2.1 to A.13.2.3"),
    term("ISO/IEC 27001:2022, A.5.24", "Planning and preparing incident management.", "ISO/IEC 27001:2013, A.16.1.1"),
    term("ISO/IEC 27001:2022, A.5.25", "Assessing and deciding about events.", "ISO/IEC 27001:2013, A.16.1.4"),
    term("ISO/IEC 27001:2022, A.5.26", "Responding to incidents.", "ISO/IEC 27001:2013, A.16.1.5"),
    term("ISO/IEC 27001:2022, A.5.28", "Collecting evidence.", "ISO/IEC 27001:2013, A.16.1.7"),
    term("ISO/IEC 27001:2022, A.6.8", "Reporting events.", "ISO/IEC 27001:2013, A.16.1.2 and A.16.1.3"),
    term(
      "NIST SP 800-61 Rev. 3",
      "Incident response in the functions of CSF 2.0.",
      "NIST SP 800-61 Rev. 2, 2.3.4 and 3",
      "CSF 2.0, RS.CO and RC.CO",
    ),
  ],
};

const templates = ["executive", "action", "third", "holding"] as const;

/** Gives what Tocsin ships for a list in a language; templates bring their wording. */
export function shippedTermsIn(language: Language, list: TermList): ShippedTerm[] {
  if (list === "template")
    return templates.map((key) =>
      term(say(language, `register.terms.templates.${key}`), say(language, `starter.template.${key}`)),
    );
  const said = (text: string) => (language === "de" ? (german[text] ?? text) : text);
  return shippedTerms[list].map(({ name, meaning, equivalents, notes }) => ({
    ...term(said(name), said(meaning), ...equivalents.map(said)),
    notes: said(notes),
  }));
}
