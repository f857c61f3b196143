import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The forms are those of every other screen.");

test("a manager confirms at once, with one proof, that several records go whose time is over", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/evidence/privacy/policy`);
  await page.getByLabel("Communication log: how long").fill("30");
  await page.getByLabel("Communication log: days, months or years").selectOption("days");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("The policy is saved: 1 period changed.")).toBeVisible();
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "Communication log" })
      .getByText(/\d+ due/),
  ).toBeVisible();
  await page.goto(`${demo.origin}/evidence/privacy/due?kind=communication`);
  const one = page.getByRole("checkbox", { name: /^Choose / });
  await one.nth(0).check();
  await one.nth(1).check();
  await page.getByRole("button", { name: "Erase 2 records" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^I confirm that 2 records of the kind “Communication log”/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Password").fill(demo.people["isms-manager"]?.password ?? "");
  await dialog.getByLabel("Code").fill(codeOf(demo, "isms-manager"));
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(`${demo.origin}/evidence/privacy`);
  await expect(page.getByRole("row", { name: /the retention policy/ })).toHaveCount(2);
});
