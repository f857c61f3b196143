import { issueSetupLink } from "./issue-setup-link";
import { markDemo } from "./mark-demo";
import { readFrontDoor } from "./read-front-door";
import { readOrganisation } from "./read-organisation";
import { readSetup } from "./read-setup";
import { saveOrganisation } from "./save-organisation";
import { setUpOrganisation } from "./set-up-organisation";

/** What people do about the organisation itself. */
export const organisationTable = [
  issueSetupLink,
  readFrontDoor,
  readSetup,
  setUpOrganisation,
  readOrganisation,
  saveOrganisation,
  markDemo,
];
