import { acceptInvitation } from "./accept-invitation";
import { acceptWithProvider } from "./accept-with-provider";
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
import { linkIdentity } from "./link-identity";
import { listHeldMail } from "./list-held-mail";
import { listPeople } from "./list-people";
import { listTokens } from "./list-tokens";
import { markHeldMail } from "./mark-held-mail";
import { newAuthenticator } from "./new-authenticator";
import { openAccountChange } from "./open-account-change";
import { openLink } from "./open-link";
import { openPasskey } from "./open-passkey";
import { openPasskeySignIn } from "./open-passkey-sign-in";
import { openProviderProof } from "./open-provider-proof";
import { openStepUp } from "./open-step-up";
import { proveWithProvider } from "./prove-with-provider";
import { readAccount } from "./read-account";
import { readInvitation } from "./read-invitation";
import { readSignInSettings } from "./read-sign-in-settings";
import { readStatement } from "./read-statement";
import { removePasskey } from "./remove-passkey";
import { renamePasskey } from "./rename-passkey";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { renewSignIn } from "./renew-sign-in";
import { revokeInvitation } from "./revoke-invitation";
import { revokeToken } from "./revoke-token";
import { saveMailPreference } from "./save-mail-preference";
import { savePerson } from "./save-person";
import { saveProfile } from "./save-profile";
import { seeEmergency } from "./see-emergency";
import { setBreakGlass } from "./set-break-glass";
import { setLocalPasswords } from "./set-local-passwords";
import { signIn } from "./sign-in";
import { signInWithPasskey } from "./sign-in-with-passkey";
import { signInWithProvider } from "./sign-in-with-provider";
import { signOut } from "./sign-out";
import { signOutPerson } from "./sign-out-person";
import { unlinkIdentity } from "./unlink-identity";

/** What people do about sign-in, roles, tokens and their own account. */
export const accessTable = [
  signIn,
  openPasskeySignIn,
  signInWithPasskey,
  signInWithProvider,
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
  openAccountChange,
  openPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  openLink,
  linkIdentity,
  unlinkIdentity,
  openProviderProof,
  proveWithProvider,
  readStatement,
  readSignInSettings,
  setLocalPasswords,
  setBreakGlass,
  seeEmergency,
  endOwnSessions,
  listTokens,
  createToken,
  revokeToken,
  listPeople,
  invitePerson,
  readInvitation,
  acceptInvitation,
  acceptWithProvider,
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
