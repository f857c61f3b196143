import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { nextStep } from "./people";
import { startCopy } from "./sample";

type Copy = Awaited<ReturnType<typeof startCopy>>;

/** Somebody of the sample organisation, as far as a test has used them. */
type Person = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly secret: string;
  /** The last time step whose code they have used. */
  usedStep: number;
  /** Their last session, so that no test waits for a code that has not been used. */
  session: Awaited<ReturnType<BrowserContext["cookies"]>>;
};

/** A started product with the sample organisation, and its people. */
export type Demo = Copy & { readonly people: Readonly<Record<string, Person>> };

async function startDemo(): Promise<Demo> {
  const copy = await startCopy(process.env.TOCSIN_E2E_SAMPLE ?? "");
  const signIns = JSON.parse(readFileSync(join(copy.dataFolder, "demo-sign-ins.json"), "utf8"));
  const people = Object.entries<Person>(signIns).map(([who, one]) => [who, { ...one, usedStep: 0, session: [] }]);
  return { ...copy, people: Object.fromEntries(people) };
}

/** The sample organisation of the file whose tests a worker is at. */
type Desk = { readonly open: (file: string) => Promise<Demo> };

/** Tests that look at the sample organisation; each file begins with one as fresh as every other file. */
export const test = base.extend<{ demo: Demo }, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from the pattern
    async ({}, use) => {
      let current: { readonly file: string; readonly demo: Demo } | undefined;
      const open = async (file: string) => {
        if (current?.file !== file) {
          await current?.demo.stop();
          current = { file, demo: await startDemo() };
        }
        return current.demo;
      };
      await use({ open });
      await current?.demo.stop();
    },
    { scope: "worker" },
  ],
  demo: async ({ desk }, use, { file }) => {
    await use(await desk.open(file));
  },
});

function personOf(demo: Demo, who: string): Person {
  const person = demo.people[who];
  if (!person) throw new Error(`${who} is not in the sample organisation`);
  return person;
}

/** Gives a code of a sample person's authenticator that they have not used yet. */
export function codeOf(demo: Demo, who: string): string {
  const person = personOf(demo, who);
  person.usedStep = nextStep(person.usedStep);
  return new TOTP({ secret: Secret.fromBase32(person.secret) }).generate({ timestamp: person.usedStep * 30_000 });
}

/** Opens Today as one of the sample people: in the session of an earlier test while it lives, else by signing in. */
export async function signInAs(page: Page, demo: Demo, who: string): Promise<void> {
  const person = personOf(demo, who);
  await page.context().addCookies(person.session);
  await page.goto(`${demo.origin}/today`);
  if (!page.url().includes("/sign-in")) return;
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=password]").fill(person.password);
  await page.locator("input[name=code]").fill(codeOf(demo, who));
  await page.locator("form button[type=submit]").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  person.session = await page.context().cookies();
}
