import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Lists what axe objects to on the page as it stands: WCAG 2.2 A and AA, and good practice. */
export async function objections(page: Page): Promise<string[]> {
  // After a click the title comes with the new page, a moment after its text.
  await expect(page).toHaveTitle(/./);
  // A colour that is still on its way to another is nobody's to judge.
  await page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
}

/** Asserts that axe objects to nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await objections(page)).toEqual([]);
}
