import { contactActs } from "./contact-register";
import { listContacts } from "./list-contacts";
import { listPositions } from "./list-positions";
import { listStakeholders } from "./list-stakeholders";
import { positionActs } from "./position-register";
import { saveFreshnessPolicy } from "./save-freshness-policy";
import { stakeholderActs } from "./stakeholder-register";

/** What people do with and ask of the registers of people. */
export const peopleTable = [
  listStakeholders,
  ...Object.values(stakeholderActs),
  listPositions,
  ...Object.values(positionActs),
  listContacts,
  ...Object.values(contactActs),
  saveFreshnessPolicy,
];
