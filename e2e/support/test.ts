import { createRequire } from "node:module";
import { test as base, expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = createRequire(import.meta.url).resolve("axe-core");

/** Every test talks to the product that the run has started. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  baseURL: async ({}, use) => use(process.env.TOCSIN_E2E_ORIGIN),
});

/** Asserts that axe finds nothing to object to on the page as it stands (WCAG 2.2 A and AA, and good practice). */
export async function expectAccessible(page: Page): Promise<void> {
  await page.addScriptTag({ path: axe });
  const { violations }: AxeResults = await page.evaluate("axe.run()");
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(said).toEqual([]);
}

export { expect };
