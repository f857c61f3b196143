import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test.skip(({ isMobile }) => isMobile, "The screens are walked on a phone too.");

test("somebody wants mail once a day; what waits is in sight, and an administrator lets it go when it cannot wait", async ({
  page,
  browser,
  demo,
}) => {
  const reader = demo.people["isms-manager"];
  await signInAs(page, demo, "isms-manager");
  const notices = `${demo.origin}/settings/notices`;
  await page.goto(notices);
  await page.getByLabel("Once a day").check();
  // Half a day away at any time of day, so that what is held stays held.
  await page.getByLabel("Daily mail at").fill(new Date(Date.now() + 43_200_000).toISOString().slice(11, 16));
  await page.getByLabel("Quiet from").fill("20:00");
  await page.getByLabel("Quiet until").fill("07:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const name = `By mail tomorrow ${Date.now()}`;
  await test.step("something arises that can wait", async () => {
    await page.goto(`${demo.origin}/people/reviews`);
    await page.getByText("Start a contact review").click();
    await page.getByLabel("Name of the review").fill(name);
    await page.getByLabel("Last day").fill("2099-12-31");
    const owners = page.getByRole("combobox", { name: /^Who goes through it/ });
    for (const select of await owners.all()) await select.selectOption({ label: "Leave this list out" });
    await owners.first().selectOption({ label: reader?.name ?? "" });
    await page.getByRole("button", { name: "Start and tell the owners" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  });

  const held = page.getByRole("listitem").filter({ hasText: name });
  await test.step("it is in sight at once", async () => {
    await expect(async () => {
      await page.goto(notices);
      await expect(held).toContainText("Comes by mail", { timeout: 1000 });
    }).toPass();
    await expectAccessible(page);
    expect(demo.mailbox.received.some(({ subject }) => subject?.includes(name))).toBe(false);
  });

  await test.step("an administrator sees for whom, not what, and lets it go", async () => {
    const administrator = await (await browser.newContext()).newPage();
    await signInAs(administrator, demo, "administrator");
    await administrator.goto(`${demo.origin}/settings/outbox`);
    await expectAccessible(administrator);
    await expect(administrator.getByText(name)).toHaveCount(0);
    await administrator.getByRole("button", { name: `Send now what is held for ${reader?.name}` }).click();
    await expect(administrator.getByText("Held for readers")).toHaveCount(0);
    await administrator.context().close();
    await expect.poll(() => demo.mailbox.received.some(({ text }) => text?.includes(name))).toBe(true);
  });

  await page.goto(notices);
  await expect(held).toContainText("Sent");
  await page.getByLabel("At once").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

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
