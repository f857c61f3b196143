import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

/** Opens a repair that the analysis proposes, and waits for the sheet of the entry. */
async function openRepair(page: Page, name: string) {
  await page.getByRole("link", { name }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  return sheet;
}

test("R70, R80, R108: the identity provider is down; three single points of failure are found and repaired", async ({
  page,
  demo,
  isMobile,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  const matrix = await page.getByRole("link", { name: "Information security communications" }).getAttribute("href");
  const outage = `${demo.origin}/channels/outage?matrix=${matrix?.split("/").at(-1)}`;
  const singles = page.getByRole("table", { name: "Services and people by the rows they silence" });
  await page.goto(outage);
  await expectAccessible(page);

  if (!isMobile)
    await test.step("what can be switched off stays beside the answer, however far one reads", async () => {
      await page.getByText("The same in words").scrollIntoViewIfNeeded();
      await expect(page.getByLabel("Matrix", { exact: true })).toBeInViewport();
    });

  await test.step("a kept scenario shows what is lost without it", async () => {
    await page.getByRole("link", { name: "Nobody can sign in" }).click();
    await expect(page.getByText(/[1-9]\d* rows? (is|are) lost/)).toBeVisible();
    await expect(page.getByText("Down as a consequence", { exact: false })).toContainText("Mail tenant");
  });

  await test.step("the identity provider is a single point: the room gets emergency accounts", async () => {
    await page.goto(outage);
    await expect(singles).toContainText("Identity provider");
    const sheet = await openRepair(page, "Give Out-of-band room provider an alternative to Identity provider");
    await sheet.getByRole("combobox", { name: "Services of this group" }).first().fill("Emergency");
    await page.getByRole("option", { name: "Emergency accounts" }).click();
    await expect(sheet.getByText("Saved", { exact: true })).toBeVisible();
    await page.goto(outage);
    await expect(singles).not.toContainText("Identity provider");
  });

  for (const [post, deputy, person] of [
    ["Service desk lead", "Aylin Demir", "Mara Lindqvist"],
    ["Supplier manager", "Chiara Conti", "Nadia Petrova"],
  ] as const)
    await test.step(`${person} is a single point: ${post} gets a deputy`, async () => {
      await expect(singles).toContainText(person);
      const sheet = await openRepair(page, `Name another deputy for ${post}`);
      await sheet.getByRole("combobox", { name: "Deputies" }).fill(deputy);
      await page.getByRole("option", { name: deputy }).click();
      await expect(sheet.getByText("Saved", { exact: true })).toBeVisible();
      await page.goto(outage);
      await expect(page.getByRole("link", { name: `Name another deputy for ${post}` })).toHaveCount(0);
    });

  await test.step("without sign-in everything now gets through, on fallbacks", async () => {
    await page.getByRole("link", { name: "Nobody can sign in" }).click();
    await expect(page.getByText("No row is lost", { exact: false })).toBeVisible();
    await expectAccessible(page);
  });
});

test("R37: a channel that was never tried is planned, tried and kept with its proof", async ({ page, demo }) => {
  await signInAs(page, demo, "communications-owner");
  await page.goto(`${demo.origin}/channels/tests`);
  await expect(page.getByText(/never used or tried/)).toBeVisible();
  await expectAccessible(page);
  const untested = page.getByRole("row").filter({ hasText: "Never tested" }).first();
  const label = (await untested.getByRole("button", { name: /^Record a test/ }).getAttribute("aria-label")) ?? "";
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByLabel("Evidence").fill("Sent at ten, confirmed by two people.");
  await dialog.getByRole("button", { name: "Record the test" }).click();
  await expect(page.getByText("Sent at ten, confirmed by two people.")).toBeVisible();
});
