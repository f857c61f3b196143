import type { Sense } from "./column-sense";
import type { Meaning } from "./headings/meaning";
import type { ColumnTarget } from "./proposal";
import { chooseSubject } from "./subject";

const direct: Partial<Record<Meaning, ColumnTarget>> = {
  message: "content",
  elements: "content",
  trigger: "trigger",
  event: "trigger",
  deadline: "trigger",
  cadence: "cadence",
  audience: "audience",
  authority: "audience",
  owner: "owner",
  backup: "backupOwner",
  channel: "channel",
  outOfBand: "outOfBand",
  approval: "approval",
  logging: "logging",
  evidence: "evidence",
  classification: "classification",
};

const audiences: readonly Meaning[] = ["audience", "authority", "party", "escalation", "who", "role", "organisation"];

/** Proposes the field of every column of a table of communications; the other columns settle headings that say two things. */
export function mapMatrix(senses: readonly Sense[]): ColumnTarget[] {
  const has = (...meanings: Meaning[]) => senses.some(({ meaning }) => meaning && meanings.includes(meaning));
  const what = chooseSubject(senses);
  return senses.map((sense): ColumnTarget => {
    const { meaning, values } = sense;
    if (sense === what.subject) return "what";
    if (what.messages.includes(sense)) return "content";
    switch (meaning) {
      case "who":
        return has("audience") ? "owner" : "audience";
      case "party":
      case "organisation":
        return has("audience", "authority", "who") ? "notes" : "audience";
      case "provider":
        return has("owner") ? (has("audience") ? "notes" : "audience") : "owner";
      case "role":
        return has("audience", "authority", "party", "who") ? "notes" : "audience";
      case "name":
      case "holder":
        return has("owner") ? "notes" : "owner";
      case "accountable":
        return has("owner") ? "approval" : "owner";
      case "escalation":
        return has("audience", "authority") ? "notes" : "audience";
      case "contact":
        return isNamedParty(sense) || !has(...audiences) ? "audience" : "notes";
      case "when":
        return values.shares.cadence === 1 || (values.shares.cadence > 0.6 && has("trigger")) ? "cadence" : "trigger";
      case "criteria":
        return has("severity", "level") && !has("trigger", "event") ? "trigger" : "notes";
      case "format":
      case "portal":
        return has("channel") ? "notes" : "channel";
      case "number":
        return values.shares.sequence === 1 ? "dropped" : "notes";
      case "description":
        return "content";
      default:
        return (meaning && direct[meaning]) || "notes";
    }
  });
}

/** "SIG Contact" names a party; "Contact" beside an audience says how to reach it. */
const isNamedParty = ({ score }: Sense) => score < 0.9;
