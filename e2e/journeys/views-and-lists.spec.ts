import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("the ISMS manager groups the rows, keeps the view under a name, and opens it again", async ({
  page,
  demo,
  isMobile,
}) => {
  test.skip(isMobile, "Groups are for the grid; a phone shows cards.");
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Information security communications" }).first().click();
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByLabel("Groups by").selectOption({ label: "Scenario" });
  await page.getByLabel("Inside or outside").selectOption({ label: "Outside" });
  await expect(page.getByRole("gridcell", { name: "Business e-mail compromise", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Outside by class");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Outside by class is saved").first()).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Outside by class" }).first().click();
  await expect(page.getByRole("gridcell", { name: "Business e-mail compromise", exact: true })).toBeVisible();
});

test("the lists and the cascade of accountability are there to read for an auditor", async ({ page, demo }) => {
  await signInAs(page, demo, "auditor");
  await page.goto(`${demo.origin}/matrix/lists/clause`);
  await expect(page.getByText("ISO/IEC 27001:2013, A.6.1.3").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${demo.origin}/people/positions/chart`);
  await expect(page.getByRole("link", { name: /^CISO/ })).toBeVisible();
  await page.getByText("The same as text").click();
  await expect(page.getByText(/ISMS manager \(.+\) reports to CISO/)).toBeVisible();
  await expectAccessible(page);
});
