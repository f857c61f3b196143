import { acceptInvitation } from "./accept-invitation";
import { addPasskey } from "./add-passkey";
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
import { listHeldMail } from "./list-held-mail";
import { listPeople } from "./list-people";
import { listTokens } from "./list-tokens";
import { markHeldMail } from "./mark-held-mail";
import { newAuthenticator } from "./new-authenticator";
import { openPasskey } from "./open-passkey";
import { openPasskeyChange } from "./open-passkey-change";
import { openPasskeySignIn } from "./open-passkey-sign-in";
import { openStepUp } from "./open-step-up";
import { readAccount } from "./read-account";
import { readInvitation } from "./read-invitation";
import { removePasskey } from "./remove-passkey";
import { renamePasskey } from "./rename-passkey";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { renewSignIn } from "./renew-sign-in";
import { revokeInvitation } from "./revoke-invitation";
import { revokeToken } from "./revoke-token";
import { saveMailPreference } from "./save-mail-preference";
import { savePerson } from "./save-person";
import { saveProfile } from "./save-profile";
import { signIn } from "./sign-in";
import { signInWithPasskey } from "./sign-in-with-passkey";
import { signOut } from "./sign-out";
import { signOutPerson } from "./sign-out-person";

/** What people do about sign-in, roles, tokens and their own account. */
export const accessTable = [
  signIn,
  openPasskeySignIn,
  signInWithPasskey,
  signOut,
  openStepUp,
  readAccount,
  saveProfile,
  listHeldMail,
  saveMailPreference,
  markHeldMail,
  changePassword,
  newAuthenticator,
  changeAuthenticator,
  renewRecoveryCodes,
  openPasskeyChange,
  openPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
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
