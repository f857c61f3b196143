import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import {
  clientId,
  clientSecret,
  type IdentityProvider,
  startIdentityProvider,
} from "../../tests/support/identity-provider";
import { type Mailbox, openMailbox } from "../../tests/support/mailbox";
import { freePort } from "./free-port";
import { nextStep } from "./people";
import { makeDataFolder, type Product, startProduct } from "./product";

type SignIn = { name: string; email: string; password: string; secret: string };

/** A started product with the sample organisation, and its people. */
export type Demo = Product & {
  readonly people: Readonly<Record<string, SignIn>>;
  readonly mailbox: Mailbox;
  readonly provider: IdentityProvider;
};

/** Tests that look at the sample organisation; each worker has one of its own. */
export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from the pattern
    async ({}, use) => {
      const mailbox = await openMailbox();
      const port = freePort();
      const provider = await startIdentityProvider(`http://localhost:${port}/sign-in/callback`);
      const backups = makeDataFolder();
      writeFileSync(join(backups, "key"), "the passphrase of a test");
      const variables = {
        TOCSIN_BACKUP_FOLDER: backups,
        TOCSIN_BACKUP_KEY: join(backups, "key"),
        // Drills are asked for where a test looks at them.
        TOCSIN_DRILL_DAYS: "0",
        TOCSIN_SMTP_URL: mailbox.url,
        TOCSIN_MAIL_FROM: "Tocsin <tocsin@example.com>",
        // Browsers make passkeys for names only.
        TOCSIN_ORIGIN: `http://localhost:${port}`,
        TOCSIN_OIDC_ISSUER: provider.issuer,
        TOCSIN_OIDC_NAME: "Alderwick ID",
        TOCSIN_OIDC_CLIENT_ID: clientId,
        TOCSIN_OIDC_CLIENT_SECRET: clientSecret,
      };
      const product = await startProduct({ port, options: ["--demo"], variables });
      const people = JSON.parse(readFileSync(join(product.dataFolder, "demo-sign-ins.json"), "utf8"));
      await use({ ...product, people, mailbox, provider });
      await product.stop();
      await mailbox.close();
      await provider.stop();
      rmSync(backups, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

/** The last time step whose code each sample person has used. */
const used = new Map<string, number>();

/** Gives a code of a sample person's authenticator that they have not used yet. */
export function codeOf(demo: Demo, who: string): string {
  const person = `${demo.origin} ${who}`;
  const step = nextStep(used.get(person) ?? 0);
  used.set(person, step);
  const secret = Secret.fromBase32(demo.people[who]?.secret ?? "");
  return new TOTP({ secret }).generate({ timestamp: step * 30_000 });
}

/** The sessions of sample people, so that no test waits for a code that has not been used. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Opens Today as one of the sample people: in the session of an earlier test while it lives, else by signing in. */
export async function signInAs(page: Page, demo: Demo, who: string): Promise<void> {
  const person = demo.people[who];
  if (!person) throw new Error(`${who} is not in the sample organisation`);
  const key = `${demo.origin} ${who}`;
  await page.context().addCookies(sessions.get(key) ?? []);
  await page.goto(`${demo.origin}/today`);
  if (!page.url().includes("/sign-in")) return;
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=password]").fill(person.password);
  await page.locator("input[name=code]").fill(codeOf(demo, who));
  await page.locator("form button[type=submit]").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  sessions.set(key, await page.context().cookies());
}
