import { acceptInvitation } from "@/application/access/accept-invitation";
import { invitePerson } from "@/application/access/invite-person";
import { issueSetupLink } from "@/application/organisation/issue-setup-link";
import { markDemo } from "@/application/organisation/mark-demo";
import { setUpOrganisation } from "@/application/organisation/set-up-organisation";
import { invitationToken } from "@/platform/sign-in/invitation-token";
import { newTotpSecret, totpEnrolment } from "@/platform/sign-in/totp";
import { organisation, type SignInName, signIns } from "./cast";
import type { DemoSignIn, Stage } from "./stage";

const system = { kind: "system", id: "demo" } as const;
const visitor = { kind: "visitor" } as const;

/** Passphrases of the sample people; they open nothing but the demo. */
const passphrase = (who: SignInName) => `the ${who.replaceAll("-", " ")} rings the sample bell`;

function enrol(stage: Stage, who: SignInName): { secrets: { password: string; totpSecret: string; totp: string } } {
  const { name, email } = signIns[who];
  const sealed = newTotpSecret();
  const enrolment = totpEnrolment(sealed, "Tocsin", email);
  if (!enrolment) throw new Error("The secrets of this installation are not readable");
  const signIn: DemoSignIn = { name, email, password: passphrase(who), secret: enrolment.secret };
  stage.known.set(who, signIn);
  return { secrets: { password: signIn.password, totpSecret: sealed, totp: stage.codeOf(enrolment.secret) } };
}

/** Sets the organisation up and lets its people in, all but the auditor. */
export async function found(stage: Stage): Promise<void> {
  const { token } = await stage.does(system, issueSetupLink, {});
  const { name, email } = signIns.administrator;
  await stage.does(visitor, setUpOrganisation, {
    token,
    organisation,
    administrator: { name, email, ...enrol(stage, "administrator") },
  });
  await stage.does(system, markDemo, {});
  for (const who of ["isms-manager", "ciso", "dpo", "communications-owner", "legal", "staff"] as const)
    await welcome(stage, who);
}

/** Invites a person, who accepts within minutes; an auditor's access ends on `lastDay` (YYYY-MM-DD). */
export async function welcome(stage: Stage, who: SignInName, lastDay: string | null = null): Promise<void> {
  const { name, email, roles } = signIns[who];
  const administrator = await stage.as("administrator");
  const { invitation } = await stage.does(administrator, invitePerson, { name, email, language: "en", roles, lastDay });
  await stage.does(visitor, acceptInvitation, { token: invitationToken(invitation), name, ...enrol(stage, who) });
}
