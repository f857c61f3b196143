import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What can differ where the same page is drawn in other colours or at another width. */
export const looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

async function objections(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly = rules ? { type: "rule" as const, values: [...rules] } : { type: "tag" as const, values: standards };
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, { runOnly });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, runOnly);
}

type AccessibleOptions = { rules?: readonly string[]; soft?: boolean };

/**
 * Waits until axe objects to nothing on the page: WCAG 2.2 A and AA and good practice, or only the rules named.
 * As with every expectation of a page, what is over in a moment is waited for (a dialog on its way, a title that comes
 * after its text, the way to another page); what stays fails the test, which goes on meanwhile where it is `soft`.
 */
export async function expectAccessible(page: Page, { rules, soft = false }: AccessibleOptions = {}): Promise<void> {
  const judge = async () => expect(await objections(page, rules), page.url()).toEqual([]);
  await expect.configure({ soft })(judge).toPass({ timeout: 60_000 });
}
