import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("R88: somebody goes through a list of contacts by keyboard alone, signs it, and somebody else approves", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/people/reviews`);
  await expectAccessible(page);
  await page.getByText("Start a contact review").click();
  const name = `Keyboard ${Date.now()}`;
  await page.getByLabel("Name of the review").fill(name);
  await page.getByLabel("Last day").fill("2099-12-31");
  const owners = page.getByRole("combobox", { name: /^Who goes through it/ });
  for (const select of await owners.all()) await select.selectOption({ label: "Leave this list out" });
  await page.getByLabel("People of Information security").selectOption({ label: "Jonas Feldmann" });
  await page.getByRole("button", { name: "Start and tell the owners" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Go through it/ }).click();
  await expect(page.getByText("Contact 1 of", { exact: false })).toBeVisible();
  await expectAccessible(page);

  await test.step("H changes a number, C confirms, the arrows go back and forth", async () => {
    await page.keyboard.press("h");
    const number = page.getByRole("textbox", { name: /^New / }).first();
    await expect(number).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("+49 30 23125 299");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Contact 2 of", { exact: false })).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByText("Contact 1 of", { exact: false })).toBeVisible();
    await expect(page.getByText("+49 30 23125 299", { exact: false })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("Contact 2 of", { exact: false })).toBeVisible();
    const sign = page.getByRole("button", { name: "Sign the list off" });
    await expect(sign).toHaveCount(0);
    for (let tries = 0; tries < 60 && !(await sign.isVisible()); tries++) {
      const before = await page.getByText(/\d+ of \d+ decided/).textContent();
      await page.keyboard.press("c");
      await expect
        .poll(
          async () => (await sign.isVisible()) || (await page.getByText(/\d+ of \d+ decided/).textContent()) !== before,
        )
        .toBe(true);
    }
    await expectAccessible(page);
  });

  await test.step("the list is signed", async () => {
    await page.getByLabel("Remark").focus();
    await page.keyboard.type("All known to me");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText("This list has been signed off.", { exact: false })).toBeVisible();
  });

  await test.step("whoever signed cannot approve; the CISO does", async () => {
    await page.getByRole("link", { name }).first().click();
    await expect(page.getByText("somebody else has to approve it", { exact: false })).toBeVisible();
    const address = page.url();
    await page.context().clearCookies();
    await signInAs(page, demo, "ciso");
    await page.goto(address);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText("Approved", { exact: true })).toBeVisible();
    await expect(page.getByText("All known to me")).toBeVisible();
  });
});
