import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The screen is walked on a phone too.");

test("an administrator makes a backup and restores it for trial; the auditor sees both on record", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "administrator");
  const screen = `${demo.origin}/settings/backups`;
  const backups = page.getByRole("table", { name: "Newest backups" });
  const drills = page.getByRole("table", { name: "Restore drills" });
  const good = backups.getByRole("row", { name: /Good/ });
  // The first one is made by itself once the product runs, which the screen may have been before.
  await expect(async () => {
    await page.goto(screen);
    await expect(good).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(good).toHaveCount(2, { timeout: 120_000 });
  await expectAccessible(page);

  await page.getByRole("button", { name: "Drill a restore now" }).click();
  await expect(page.getByText("A backup is being restored for trial.")).toBeVisible();
  await expect(drills.getByRole("row", { name: /Sound/ })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);

  await page.context().clearCookies();
  await signInAs(page, demo, "auditor");
  await page.goto(screen);
  await expect(drills.getByRole("row", { name: /Sound/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Back up now" })).toHaveCount(0);
});
