import { issueSetupLink } from "./issue-setup-link";
import { markDemo } from "./mark-demo";
import { readOrganisation } from "./read-organisation";
import { readSetup } from "./read-setup";
import { saveOrganisation } from "./save-organisation";
import { setUpOrganisation } from "./set-up-organisation";

/** What people do about the organisation itself. */
export const organisationTable = [
  issueSetupLink,
  readSetup,
  setUpOrganisation,
  readOrganisation,
  saveOrganisation,
  markDemo,
];
