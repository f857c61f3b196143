import { issueSetupLink } from "./issue-setup-link";
import { listHeldPeople } from "./list-held-people";
import { listNotices } from "./list-notices";
import { listTerms } from "./list-terms";
import { markDemo } from "./mark-demo";
import { readFrontDoor } from "./read-front-door";
import { readMailSettings } from "./read-mail-settings";
import { readMetrics } from "./read-metrics";
import { readOrganisation } from "./read-organisation";
import { readSetup } from "./read-setup";
import { releaseHeldMail } from "./release-held-mail";
import { retryNotice } from "./retry-notice";
import { saveMail } from "./save-mail";
import { saveOrganisation } from "./save-organisation";
import { setUpOrganisation } from "./set-up-organisation";
import { takeShippedTerms } from "./take-shipped-terms";
import { termActs } from "./term-register";
import { testMail } from "./test-mail";

/** What people do about the organisation itself. */
export const organisationTable = [
  issueSetupLink,
  readFrontDoor,
  readSetup,
  setUpOrganisation,
  readOrganisation,
  readMetrics,
  saveOrganisation,
  markDemo,
  listNotices,
  listHeldPeople,
  releaseHeldMail,
  retryNotice,
  readMailSettings,
  saveMail,
  testMail,
  listTerms,
  ...Object.values(termActs),
  takeShippedTerms,
];
