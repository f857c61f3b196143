import { acceptFinding } from "./accept-finding";
import { approveVersion } from "./approve-version";
import { compareVersions } from "./compare-versions";
import { exportDocument } from "./export-document";
import { listFindings } from "./list-findings";
import { listVersions } from "./list-versions";
import { restoreVersion } from "./restore-version";
import { returnVersion } from "./return-version";
import { reviewVersion } from "./review-version";
import { revokeAcceptance } from "./revoke-acceptance";
import { submitVersion } from "./submit-version";
import { withdrawVersion } from "./withdraw-version";

/** What people do with and ask of findings and versions. */
export const versionTable = [
  listFindings,
  acceptFinding,
  revokeAcceptance,
  listVersions,
  reviewVersion,
  compareVersions,
  submitVersion,
  approveVersion,
  returnVersion,
  withdrawVersion,
  restoreVersion,
  exportDocument,
];
