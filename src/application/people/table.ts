import { answerReach } from "./answer-reach";
import { approveReview } from "./approve-review";
import { closeReachTest } from "./close-reach-test";
import { contactActs } from "./contact-register";
import { decideContact } from "./decide-contact";
import { delegateReviewList } from "./delegate-review-list";
import { listContacts } from "./list-contacts";
import { listPositions } from "./list-positions";
import { listReachTests } from "./list-reach-tests";
import { listReviews } from "./list-reviews";
import { listStakeholders } from "./list-stakeholders";
import { listUsers, readUser } from "./list-users";
import { listVacancies } from "./list-vacancies";
import { noteDelivered } from "./note-delivered";
import { positionActs } from "./position-register";
import { proposeReview } from "./propose-review";
import { patchUser, provisionUser, removeUser, replaceUser } from "./provision-user";
import { readReachLink } from "./read-reach-link";
import { readReachTest } from "./read-reach-test";
import { readReview } from "./read-review";
import { readReviewList } from "./read-review-list";
import { readStaffList } from "./read-staff-list";
import { recordReach } from "./record-reach";
import { saveFreshnessPolicy } from "./save-freshness-policy";
import { settleVacancy } from "./settle-vacancy";
import { signReviewList } from "./sign-review-list";
import { stakeholderActs } from "./stakeholder-register";
import { startReachTest } from "./start-reach-test";
import { startReview } from "./start-review";
import { takeNewValue } from "./take-new-value";
import { takeStaffList } from "./take-staff-list";
import { tendReachTests } from "./tend-reach-tests";
import { tendReviews } from "./tend-reviews";

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
  proposeReview,
  startReview,
  listReviews,
  readReview,
  readReviewList,
  decideContact,
  delegateReviewList,
  signReviewList,
  approveReview,
  tendReviews,
  listVacancies,
  settleVacancy,
  readStaffList,
  takeStaffList,
  provisionUser,
  replaceUser,
  patchUser,
  removeUser,
  listUsers,
  readUser,
];
