import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("R118: somebody leaves: every post that loses them waits with the deputy, and the findings know at once", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/people/leavers`);
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
  // The last of the tabs, which a phone has no room for.
  await expect(page.getByRole("link", { name: "Joiners and leavers" })).toBeInViewport();
  await expectAccessible(page);

  await test.step("somebody leaves", async () => {
    await page.goto(`${demo.origin}/people/contacts`);
    await page.getByRole("button", { name: "Samir Haddad" }).click();
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    const archived = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive", exact: true }).click();
    await archived;
  });

  const seat = page.getByRole("listitem").filter({ hasText: "Technical lead" }).filter({ hasText: "Has no holder" });
  await test.step("the posts wait, with the rows and the proposed deputy", async () => {
    await page.goto(`${demo.origin}/today`);
    await page.getByRole("link", { name: /who have left need a successor/ }).click();
    await expect(seat).toContainText("Samir Haddad left on");
    await expect(seat.getByRole("combobox")).toHaveValue("Aylin Demir");
    await expectAccessible(page);
  });

  await test.step("the findings of the matrix say that the post is vacant", async () => {
    await page.goto(`${demo.origin}/matrix`);
    await page.getByRole("link", { name: "Information security communications" }).click();
    await page.getByRole("link", { name: /^Findings/ }).click();
    await expect(page.getByText("This position is vacant: Technical lead.").first()).toBeAttached();
  });

  await test.step("the deputy takes over, and the task is gone", async () => {
    await page.goto(`${demo.origin}/people/leavers`);
    await seat.getByRole("button", { name: "Settle: Technical lead" }).click();
    await expect(seat).toHaveCount(0);
  });
});
