import { answerReach } from "./answer-reach";
import { closeReachTest } from "./close-reach-test";
import { contactActs } from "./contact-register";
import { listContacts } from "./list-contacts";
import { listPositions } from "./list-positions";
import { listReachTests } from "./list-reach-tests";
import { listStakeholders } from "./list-stakeholders";
import { noteDelivered } from "./note-delivered";
import { positionActs } from "./position-register";
import { readReachLink } from "./read-reach-link";
import { readReachTest } from "./read-reach-test";
import { recordReach } from "./record-reach";
import { saveFreshnessPolicy } from "./save-freshness-policy";
import { stakeholderActs } from "./stakeholder-register";
import { startReachTest } from "./start-reach-test";
import { takeNewValue } from "./take-new-value";
import { tendReachTests } from "./tend-reach-tests";

/** What people do with and ask of the registers of people. */
export const peopleTable = [
  listStakeholders,
  ...Object.values(stakeholderActs),
  listPositions,
  ...Object.values(positionActs),
  listContacts,
  ...Object.values(contactActs),
  saveFreshnessPolicy,
  startReachTest,
  recordReach,
  closeReachTest,
  takeNewValue,
  listReachTests,
  readReachTest,
  readReachLink,
  answerReach,
  noteDelivered,
  tendReachTests,
];
