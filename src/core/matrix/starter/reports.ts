import type { StarterSet } from "./starter";

const byStaff = {
  direction: "internal",
  owner: "everyone",
  backup: "desk-lead",
  channels: ["hotline"],
  fallbacks: ["in-person"],
  release: "R0",
  classification: "Internal",
  deadline: "At once, before anything else is tried",
  cadence: "Once; the desk says what happens next",
} as const;

/** What staff report, and to whom; these rows answer "whom do I tell?" most directly. */
export const reports: StarterSet = {
  id: "reports",
  scenario: "",
  trigger: "",
  logging: "Ticket of the service desk, or the log of near misses",
  rows: [
    {
      ...byStaff,
      what: "Report a lost or stolen device",
      audiences: ["service-desk"],
      trigger: "A device, badge, key or storage medium of the company is lost or stolen",
      content: "What it is, where and when it was last seen, what is on it, a number to call back",
    },
    {
      ...byStaff,
      what: "Report a suspicious message",
      audiences: ["service-desk"],
      channels: ["ticket"],
      fallbacks: ["hotline"],
      trigger: "A mail, text or call asks for something odd, such as phishing",
      content: "When it came, what it wants, and that it was left untouched",
    },
    {
      ...byStaff,
      what: "Report a click, an opened attachment or a password given away",
      audiences: ["soc", "service-desk"],
      trigger: "Somebody clicked a link, opened an attachment, or gave a password, a code or money away",
      content: "What was clicked or given away, when, on which device, and what happened since",
    },
    {
      ...byStaff,
      what: "Report data in the wrong hands",
      audiences: ["legal-privacy", "service-desk"],
      trigger:
        "Personal data or other confidential data reached, or could reach, the wrong people: a possible data breach",
      content: "Which data, about whom, where it went, since when",
    },
    {
      ...byStaff,
      what: "Report a near miss or a concern",
      audiences: ["service-desk"],
      channels: ["ticket"],
      fallbacks: ["in-person"],
      deadline: "On the day it is noticed",
      trigger: "A near miss, a weakness or a worry about security is noticed",
      content: "What was noticed and what could have happened; a name is welcome and not needed",
    },
    {
      ...byStaff,
      what: "Report an alarm or a stranger on site",
      audiences: ["facilities", "service-desk"],
      trigger: "A fire, water or break-in alarm sounds, or an unknown person stands in a closed area",
      content: "Where, what is seen and heard, who is in danger",
    },
  ],
};
