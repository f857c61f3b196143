import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("the CISO pins a comment to a changed cell, the ISMS manager finds it on Today and settles it", async ({
  browser,
  demo,
}) => {
  const ciso = await (await browser.newContext()).newPage();
  await signInAs(ciso, demo, "ciso");
  await ciso
    .getByRole("main")
    .getByRole("link", { name: /Decide on version/ })
    .click();
  await ciso
    .getByRole("button", { name: /^Comment on / })
    .first()
    .click();
  const dialog = ciso.getByRole("dialog");
  await dialog.getByLabel("About").selectOption({ label: "Cadence" });
  await dialog.getByLabel("Comment", { exact: true }).fill("Who keeps this rhythm at night?");
  await dialog.getByLabel("Mention").click();
  await ciso.getByRole("option", { name: "Jonas Feldmann" }).click();
  await ciso.keyboard.press("Tab");
  await expectAccessible(ciso);
  await dialog.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(ciso.getByText("Mentions Jonas Feldmann").first()).toBeVisible();

  const manager = await (await browser.newContext()).newPage();
  await signInAs(manager, demo, "isms-manager");
  await manager
    .getByRole("main")
    .getByRole("link", { name: /Priya Raman mentions you/ })
    .click();
  const thread = manager.getByRole("listitem").filter({ hasText: "Who keeps this rhythm at night?" });
  await thread.getByText("Answer", { exact: true }).first().click();
  await thread.getByLabel("Answer", { exact: true }).fill("The deputy, it stands on the row.");
  await thread.getByRole("button", { name: "Send the answer" }).click();
  await expect(thread.getByText("The deputy, it stands on the row.")).toBeVisible();
  await thread.getByRole("button", { name: "Mark as settled" }).click();
  await expect(thread.getByText("Settled by Jonas Feldmann")).toBeVisible();
  await expectAccessible(manager);
  await manager.goto(`${demo.origin}/today`);
  await expect(manager.getByRole("main").getByRole("link", { name: /mentions you/ })).toHaveCount(0);
});

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
  await page.getByRole("button", { name: "Save", exact: true }).click();
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
