import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The screen is walked on a phone too.");

test("an account for emergencies is named; its use is an alarm by mail and on Today until somebody looked into it", async ({
  page,
  browser,
  demo,
}) => {
  const owner = demo.people.legal;
  if (!owner) throw new Error("The sample organisation has no legal counsel");
  await signInAs(page, demo, "administrator");
  await page.goto(`${demo.origin}/settings/sign-in`);
  await page.getByLabel("Person").selectOption({ label: owner.name });
  await page.getByRole("button", { name: "Make it an account for emergencies" }).click();
  const end = page.getByRole("button", { name: `The account of ${owner.name} is no longer for emergencies` });
  await expect(end).toBeVisible();
  await expectAccessible(page);

  await test.step("it signs in", async () => {
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(`${demo.origin}/sign-in`);
    await other.getByLabel("Mail address").fill(owner.email);
    await other.getByLabel("Password").fill(owner.password);
    await other.getByLabel("Code").fill(codeOf(demo, "legal"));
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other).not.toHaveURL(/sign-in/);
    await context.close();
  });

  await test.step("administrators and ISMS managers are told by mail at once", async () => {
    const told = () =>
      demo.mailbox.received
        .filter(({ subject }) => subject === "An account for emergencies was used")
        .map(({ to }) => to?.[0]?.address);
    const both = [demo.people["isms-manager"]?.email, demo.people.administrator?.email];
    await expect.poll(told).toEqual(expect.arrayContaining(both));
  });

  await test.step("it stays on Today until an administrator has looked into it", async () => {
    await page.goto(`${demo.origin}/today`);
    const alarm = page.getByRole("main").getByRole("link", { name: `The emergency account of ${owner.name} was used` });
    await alarm.click();
    await page.getByRole("button", { name: "I have looked into it" }).click();
    await expect(page.getByRole("row", { name: new RegExp(owner.name) })).toContainText(
      demo.people.administrator?.name ?? "",
    );
    await expectAccessible(page);
    await page.goto(`${demo.origin}/today`);
    await expect(alarm).toHaveCount(0);
  });

  await page.goto(`${demo.origin}/settings/sign-in`);
  await end.click();
  await expect(page.getByText("There is none.")).toBeVisible();
});
