import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** A person of a test with an authenticator of their own. */
export type TestPerson = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The next code that this person has not used yet. */
  readonly code: () => string;
};

/** Makes an authenticator out of the key that a page shows. */
export async function connectAuthenticator(page: Page): Promise<() => string> {
  const key = (await page.getByTestId("authenticator-secret").textContent()) ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, "")) });
  let last = 0;
  return () => {
    last = nextStep(last);
    return totp.generate({ timestamp: last * 30_000 });
  };
}

/**
 * Gives the step of 30 seconds whose code to use next. A code counts once, and the ones before and after the present
 * one are taken too: so two codes in a row always count, each for half a minute at least.
 */
export function nextStep(last: number): number {
  return Math.max(last + 1, Math.floor(Date.now() / 30_000));
}

type Newcomer = Omit<TestPerson, "code">;

/** Goes through the set-up and lands on Today as the first administrator. */
export async function setUp(page: Page, link: string, person: Newcomer, organisation: string): Promise<TestPerson> {
  await page.goto(link);
  const code = await connectAuthenticator(page);
  await page.getByLabel("Name of the organisation").fill(organisation);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Your mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("Code that the app shows now").fill(code());
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await keepRecoveryCodes(page);
  return { ...person, code };
}

/** Invites somebody as the administrator who is signed in, and gives the link to hand over. */
export async function invite(
  page: Page,
  person: Pick<TestPerson, "name" | "email">,
  roles: readonly string[],
  lastDay?: string,
): Promise<string> {
  await page.goto("/settings/people/invite");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Mail address").fill(person.email);
  for (const role of roles) await page.getByRole("checkbox", { name: role, exact: true }).check();
  if (lastDay) await page.getByLabel("Last day").fill(lastDay);
  await page.getByRole("button", { name: "Invite" }).click();
  return (await page.locator("code", { hasText: "/invitation/" }).textContent()) ?? "";
}

/** Accepts an invitation and lands on Today. Staff get along without a second factor. */
export async function acceptInvitation(page: Page, link: string, person: Newcomer): Promise<TestPerson> {
  await page.goto(link);
  const withFactor = await page.getByTestId("authenticator-secret").isVisible();
  const code = withFactor ? await connectAuthenticator(page) : () => "";
  await page.getByLabel("Password").fill(person.password);
  if (withFactor) await page.getByLabel("Code that the app shows now").fill(code());
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  if (withFactor) await keepRecoveryCodes(page);
  else await page.getByRole("heading", { name: "Today" }).waitFor();
  return { ...person, code };
}

/** Signs in through the form; where to is up to the page. */
export async function signIn(page: Page, person: TestPerson): Promise<void> {
  await page.getByLabel("Mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("Code").fill(person.code());
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs out through the menu of the person. */
export async function signOut(page: Page, person: Pick<TestPerson, "name">): Promise<void> {
  await page.goto("/today");
  await page.getByRole("button", { name: person.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

async function keepRecoveryCodes(page: Page): Promise<void> {
  await page.getByRole("link", { name: "I have kept them, continue" }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
}
