import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";

/** The demo is given a mail server by its environment; a test mail shows that it takes mail. */
async function testMail(page: Page, demo: Demo) {
  await signInAs(page, demo, "administrator");
  await page.goto(`${demo.origin}/settings/mail`);
  await expect(page.getByText("The environment sets the mail server")).toBeVisible();
  await page.getByRole("button", { name: "Send a test mail to me" }).click();
  await expect(page.getByText("The server took the mail to")).toBeVisible();
  await expectAccessible(page);
}

test("R85: a reach test: mails are really received and answered without an account, a call is recorded", async ({
  page,
  browser,
  demo,
}) => {
  await test.step("the administrator tries the mail server", () => testMail(page, demo));
  const link = async (to: string) => {
    const found = () =>
      demo.mailbox.received.find((one) => one.to?.[0]?.address === to && one.text?.includes("/confirm/"));
    await expect.poll(() => found()?.subject).toContain("does this address still reach you?");
    return /https?:\S+\/confirm\/\S+/.exec(found()?.text ?? "")?.[0] ?? "";
  };

  await test.step("a test is started for two people", async () => {
    await page.context().clearCookies();
    await signInAs(page, demo, "isms-manager");
    await page.goto(`${demo.origin}/people/reach`);
    await expectAccessible(page);
    await page.getByText("Start a reach test").click();
    await page.getByLabel("Name of the test").fill(`Before the holidays ${Date.now()}`);
    await page.getByLabel(/Everybody who holds/).uncheck();
    await page.getByLabel(/Third parties: contacts/).uncheck();
    for (const name of ["Tom Okafor", "Lena Vogt"]) {
      await page.getByRole("combobox", { name: "And these contacts" }).fill(name);
      await page.getByRole("option", { name }).click();
    }
    await page.getByRole("button", { name: "Start and send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Before the holidays");
  });

  await test.step("a mail that was delivered is not shown as reached", async () => {
    await link("tom.okafor@example.com");
    await expect(page.getByText("Delivered, no answer yet", { exact: true })).toHaveCount(2);
    await expect(page.getByRole("link", { name: "Delivered, no answer yet 2" })).toBeVisible();
    await expect(page.getByText("0 of 2")).toBeVisible();
    await expectAccessible(page);
  });

  const outside = await browser.newContext();
  const visitor = await outside.newPage();
  await test.step("one answers: it's me", async () => {
    await visitor.goto(await link("tom.okafor@example.com"));
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Does this reach you?");
    await expectAccessible(visitor);
    await visitor.getByRole("button", { name: "Yes, it’s me" }).click();
    await expect(visitor.getByText("Thank you", { exact: true })).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByText("This link does not work any more")).toBeVisible();
  });

  await test.step("the other says what changed", async () => {
    await visitor.goto(await link("lena.vogt@example.com"));
    await visitor.getByLabel("What should we use instead?").fill("lena@example.org");
    await visitor.getByRole("button", { name: "It’s me, but this has changed" }).click();
    await expect(visitor.getByText("Thank you", { exact: true })).toBeVisible();
    await outside.close();
  });

  await test.step("the caller reaches her by phone, and the result adds up", async () => {
    await expect(page.getByText("Use instead: lena@example.org")).toBeVisible();
    await page.getByRole("button", { name: /^Record: Lena Vogt, \+49 171/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Time to answer").fill("12");
    await dialog.getByRole("button", { name: "Record it" }).click();
    await expect(page.getByText("Phone call, 12 s")).toBeVisible();
    await expect(page.getByText("2 of 2")).toBeVisible();
    await page.getByRole("button", { name: "End the test now" }).click();
    await expect(page.getByText("The test is over.", { exact: false })).toBeVisible();
    await expectAccessible(page);
  });
});
