import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { type Product, startProduct } from "./product";

type SignIn = { name: string; email: string; password: string; secret: string };

/** A started product with the sample organisation, and its people. */
export type Demo = Product & { readonly people: Readonly<Record<string, SignIn>> };

/** Tests that look at the sample organisation; each worker has one of its own. */
export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from the pattern
    async ({}, use) => {
      const product = await startProduct({ options: ["--demo"] });
      const people = JSON.parse(readFileSync(join(product.dataFolder, "demo-sign-ins.json"), "utf8"));
      await use({ ...product, people });
      await product.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

/** Gives the code of a sample person's authenticator; each counts once, so a second one in the same minute is a step ahead. */
export function codeOf(demo: Demo, who: string, stepsAhead = 0): string {
  const secret = Secret.fromBase32(demo.people[who]?.secret ?? "");
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}

/** Signs one of the sample people in and waits for Today. */
export async function signInAs(page: Page, demo: Demo, who: string): Promise<void> {
  const person = demo.people[who];
  if (!person) throw new Error(`${who} is not in the sample organisation`);
  await page.goto(`${demo.origin}/sign-in`);
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=password]").fill(person.password);
  await page.locator("input[name=code]").fill(codeOf(demo, who));
  await page.locator("form button[type=submit]").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}
