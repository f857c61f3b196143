import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, type Demo, signInAs, test } from "../support/demo";
import { plugInDevice } from "../support/passkey";

test.skip(({ isMobile }) => isMobile, "The dialogs are those of every other proof.");

async function addPasskey(page: Page, demo: Demo, who: string): Promise<void> {
  await plugInDevice(page);
  await page.goto(`${demo.origin}/settings/account`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(demo.people[who]?.password ?? "");
  await dialog.getByLabel("Code of your authenticator").fill(codeOf(demo, who));
  await page.getByRole("button", { name: "Prove that it is you" }).click();
  await page.getByLabel("Name of the passkey").fill("Work laptop");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await expect(page.getByRole("row", { name: /Work laptop/ })).toBeVisible();
}

async function linkWithProvider(page: Page, demo: Demo, who: string, subject: string): Promise<void> {
  demo.provider.accounts.set(subject, { amr: ["pwd", "mfa"] });
  demo.provider.expectNext(subject);
  await page.goto(`${demo.origin}/settings/account`);
  await page.getByRole("button", { name: "Link with Alderwick ID" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(demo.people[who]?.password ?? "");
  await dialog.getByLabel("Code of your authenticator").fill(codeOf(demo, who));
  await dialog.getByRole("button", { name: "Link with Alderwick ID" }).click();
  await expect(page.getByText(`Number there: ${subject}`)).toBeVisible();
}

test("a request to erase is proven with a passkey, the next one and what is confirmed at once by the identity provider", async ({
  page,
  demo,
}) => {
  test.slow();
  const statement = page.getByRole("dialog").getByRole("figure");
  await test.step("the privacy officer signs a request with a passkey", async () => {
    await signInAs(page, demo, "dpo");
    await addPasskey(page, demo, "dpo");
    await page.goto(`${demo.origin}/evidence`);
    await page.getByRole("rowheader").getByRole("link").first().click();
    await page.getByRole("link", { name: "Ask for erasure" }).click();
    await page.getByRole("checkbox", { name: "To whom" }).check();
    await page.getByLabel("Reason").fill("Logged by mistake.");
    await page.getByRole("button", { name: "Ask for erasure" }).click();
    await expect(statement.getByText(/^I ask that the field chosen here/)).toBeVisible();
    await expect(page.getByRole("dialog").getByLabel("Password")).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Ask for erasure" }).click();
    await expect(page.getByText("This waits for an ISMS manager who did not ask for it.")).toBeVisible();
  });

  await test.step("the manager confirms it after signing in anew at the provider", async () => {
    const request = page.url();
    await page.context().clearCookies();
    await signInAs(page, demo, "isms-manager");
    await linkWithProvider(page, demo, "isms-manager", "jonas");
    await page.goto(request);
    await page.getByRole("button", { name: "Confirm and erase" }).click();
    await page.getByRole("button", { name: "Prove it with Alderwick ID" }).click();
    await expect(page).toHaveURL(/[?&]proof=/);
    await expect(statement.getByText(/^I confirm the request of/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("heading", { name: "What was erased" })).toBeVisible();
  });

  await test.step("and so what is due, which comes back as it was chosen", async () => {
    await page.goto(`${demo.origin}/evidence/privacy/policy`);
    await page.getByLabel("Communication log: how long").fill("30");
    await page.getByLabel("Communication log: days, months or years").selectOption("days");
    await page.getByRole("button", { name: "Save the policy" }).click();
    await expect(page.getByText("The policy is saved: 1 period changed.")).toBeVisible();
    await page.goto(`${demo.origin}/evidence/privacy/due?kind=communication`);
    const one = page.getByRole("checkbox", { name: /^Choose / });
    await one.nth(0).check();
    await one.nth(1).check();
    await page.getByRole("button", { name: "Erase 2 records" }).click();
    demo.provider.expectNext("jonas");
    await page.getByRole("button", { name: "Prove it with Alderwick ID" }).click();
    await expect(page).toHaveURL(/kind=communication.*[?&]proof=/);
    await expect(statement.getByText(/^I confirm that 2 records of the kind “Communication log”/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goto(`${demo.origin}/evidence/privacy`);
    await expect(page.getByRole("row", { name: /the retention policy/ })).toHaveCount(2);
  });

  await test.step("an address that was proven already opens nothing when it is opened again", async () => {
    await page.goBack();
    await page
      .getByRole("checkbox", { name: /^Choose / })
      .first()
      .check();
    await expect(page.getByRole("button", { name: "Erase 1 record" })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});
