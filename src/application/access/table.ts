import { acceptInvitation } from "./accept-invitation";
import { changeAuthenticator } from "./change-authenticator";
import { changePassword } from "./change-password";
import { confirmRole } from "./confirm-role";
import { createToken } from "./create-token";
import { disablePerson } from "./disable-person";
import { enablePerson } from "./enable-person";
import { endRole } from "./end-role";
import { endOwnSessions } from "./end-sessions";
import { grantRole } from "./grant-role";
import { invitePerson } from "./invite-person";
import { listPeople } from "./list-people";
import { listTokens } from "./list-tokens";
import { newAuthenticator } from "./new-authenticator";
import { openStepUp } from "./open-step-up";
import { readAccount } from "./read-account";
import { readInvitation } from "./read-invitation";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { renewSignIn } from "./renew-sign-in";
import { revokeInvitation } from "./revoke-invitation";
import { revokeToken } from "./revoke-token";
import { savePerson } from "./save-person";
import { saveProfile } from "./save-profile";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signOutPerson } from "./sign-out-person";

/** What people do about sign-in, roles, tokens and their own account. */
export const accessTable = [
  signIn,
  signOut,
  openStepUp,
  readAccount,
  saveProfile,
  changePassword,
  newAuthenticator,
  changeAuthenticator,
  renewRecoveryCodes,
  endOwnSessions,
  listTokens,
  createToken,
  revokeToken,
  listPeople,
  invitePerson,
  readInvitation,
  acceptInvitation,
  revokeInvitation,
  renewSignIn,
  grantRole,
  confirmRole,
  endRole,
  savePerson,
  signOutPerson,
  disablePerson,
  enablePerson,
];
