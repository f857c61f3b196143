import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The screens are walked on a phone too.");

test("a mail server that takes nothing is said loudly when it is tried", async ({ page, demo }) => {
  await signInAs(page, demo, "administrator");
  await page.goto(`${demo.origin}/settings/mail`);
  demo.mailbox.refuse(true);
  try {
    await page.getByRole("button", { name: "Send a test mail to me" }).click();
    await expect(page.getByText("The test failed")).toBeVisible();
    await expect(page.getByText("The server is closed for this test")).toBeVisible();
    await expectAccessible(page);
  } finally {
    demo.mailbox.refuse(false);
  }
});
