import { acceptFinding } from "./accept-finding";
import { announceVersion } from "./announce-version";
import { approveVersion } from "./approve-version";
import { compareVersions } from "./compare-versions";
import { exportDocument } from "./export-document";
import { listApprovers } from "./list-approvers";
import { listFindings } from "./list-findings";
import { listVersions } from "./list-versions";
import { readRuleWords } from "./read-rule-words";
import { remindReviewers } from "./remind-reviewers";
import { restoreVersion } from "./restore-version";
import { returnVersion } from "./return-version";
import { reviewVersion } from "./review-version";
import { revokeAcceptance } from "./revoke-acceptance";
import { saveRuleWords } from "./save-rule-words";
import { submitVersion } from "./submit-version";
import { withdrawVersion } from "./withdraw-version";

/** What people do with and ask of findings and versions. */
export const versionTable = [
  listFindings,
  readRuleWords,
  saveRuleWords,
  acceptFinding,
  revokeAcceptance,
  listApprovers,
  listVersions,
  reviewVersion,
  compareVersions,
  submitVersion,
  approveVersion,
  returnVersion,
  withdrawVersion,
  announceVersion,
  remindReviewers,
  restoreVersion,
  exportDocument,
];
