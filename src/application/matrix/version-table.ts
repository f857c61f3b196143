import { approveVersion } from "./approve-version";
import { returnVersion } from "./return-version";
import { submitVersion } from "./submit-version";
import { withdrawVersion } from "./withdraw-version";

/** What people do with and ask of versions. */
export const versionTable = [submitVersion, approveVersion, returnVersion, withdrawVersion];
