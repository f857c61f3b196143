import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The screens are walked on a phone too.");

test("the DPO links their account with the identity provider, and signs in through it; a stranger there does not get in", async ({
  page,
  demo,
}) => {
  demo.provider.accounts.set("dana", { amr: ["pwd", "mfa"] });
  demo.provider.expectNext("dana");
  await signInAs(page, demo, "dpo");
  await page.goto(`${demo.origin}/settings/account`);
  await page.getByRole("button", { name: "Link with Alderwick ID" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(demo.people.dpo?.password ?? "");
  await dialog.getByLabel("Code of your authenticator").fill(codeOf(demo, "dpo"));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Link with Alderwick ID" }).click();
  await expect(page.getByText("Number there: dana")).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await page.goto(`${demo.origin}/ledger`);
  await page.getByRole("link", { name: "Continue with Alderwick ID" }).click();
  await expect(page).toHaveURL(`${demo.origin}/ledger`);

  await page.context().clearCookies();
  demo.provider.expectNext("stranger");
  await page.goto(`${demo.origin}/sign-in?to=https://evil.example`);
  await page.getByRole("link", { name: "Continue with Alderwick ID" }).click();
  await expect(page.getByText("Nobody here is linked with this account")).toBeVisible();
  await expectAccessible(page);
});
