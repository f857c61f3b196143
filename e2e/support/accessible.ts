import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What can differ where the same page is drawn in other colours or at another width. */
export const looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** Lists what axe objects to on the page as it stands: WCAG 2.2 A and AA and good practice, or only the rules named. */
export async function objections(page: Page, rules?: readonly string[]): Promise<string[]> {
  // After a click the title changes a moment after the text, and is away for a part of that moment: waited for here
  // instead of judged in whatever moment the rule of axe meets.
  await page.waitForFunction(() => document.title.trim() !== "");
  // A colour that is still on its way to another is nobody's to judge.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.evaluate(axe.source);
  const runOnly = rules ? { type: "rule" as const, values: [...rules] } : { type: "tag" as const, values: standards };
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, { runOnly, rules: { "document-title": { enabled: false } } });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, runOnly);
}

/** Asserts that axe objects to nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await objections(page)).toEqual([]);
}
