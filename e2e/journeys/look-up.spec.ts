import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("staff find out whom to tell, without an account, in two steps", async ({ page, demo }) => {
  await page.goto(`${demo.origin}/tell`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Whom do I tell?");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Device lost or stolen" }).click();
  await expect(page.getByRole("heading", { name: "Tell now" })).toBeVisible();
  await expect(page.getByText("At once. Do not wait until you are sure.").first()).toBeVisible();
  await expect(page.getByText("Nobody is blamed for telling.")).toBeVisible();
  await expect(page.getByText(/version \d+, in force since/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "At home or on the way" }).click();
  await expect(page.getByRole("link", { name: "At home or on the way" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gerät verloren oder gestohlen");
  await expect(page.getByRole("link", { name: "Zu Hause oder unterwegs" })).toHaveAttribute("aria-current", "page");
});

test("the first answer is one small request", async ({ page, demo }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.resourceType()));
  const answer = await page.goto(`${demo.origin}/tell?what=breach`);
  expect((await answer?.body())?.length).toBeLessThan(60 * 1024);
  expect(asked.filter((type) => type === "document")).toHaveLength(1);
  expect(asked.filter((type) => ["stylesheet", "font", "script", "fetch"].includes(type))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the look-up and its search work", async ({ page, demo }) => {
    await page.goto(`${demo.origin}/tell`);
    await page.getByLabel("In your own words").fill("ransomware");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Found for “ransomware”");
    await expect(page.getByRole("heading", { name: "Tell now" })).toBeVisible();
  });
});

test("paper carries the same answer and the same stamp, and nothing to click", async ({ page, demo }) => {
  await page.goto(`${demo.origin}/tell/all`);
  await page.emulateMedia({ media: "print" });
  for (const name of ["Device lost or stolen", "The press calls", "Alarm or stranger on site"])
    await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByText(/version \d+, in force since/)).toBeVisible();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeHidden();
});

test("without a network the last answers still stand, with the date they are from", async ({ page, context, demo }) => {
  await page.goto(`${demo.origin}/tell`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.match("/tell/all")) !== undefined);
  await context.setOffline(true);
  await page.goto(`${demo.origin}/tell?what=press-calls`);
  await expect(page.getByRole("heading", { name: "The press calls" })).toBeVisible();
  await expect(page.getByText(/version \d+, in force since/)).toBeVisible();
});

test("a near miss is noted without a name, and read by the ISMS manager", async ({ page, browser, demo }) => {
  const text = `The fire door was wedged open, seen ${Date.now()}.`;
  await page.goto(`${demo.origin}/tell`);
  await page.getByRole("link", { name: "Near miss or worry" }).click();
  await page.getByLabel("What happened, or nearly happened?").fill(text);
  await page.getByRole("button", { name: "Leave the note" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expectAccessible(page);

  const manager = await browser.newPage();
  await signInAs(manager, demo, "isms-manager");
  await manager.goto(`${demo.origin}/near-misses`);
  const note = manager.getByRole("listitem").filter({ hasText: text });
  await expect(note).toBeVisible();
  await expectAccessible(manager);
  await note.getByRole("button").click();
  await expect(note.getByRole("button")).toBeHidden();
  await manager.close();
});

test("a site has its own answer, with its alarm and notice board", async ({ page, demo }) => {
  await page.goto(`${demo.origin}/tell?what=physical-alarm`);
  await page.getByRole("link", { name: "Berlin head office" }).click();
  await expect(page.getByText("Alarm here: Site alarm and public address.")).toBeVisible();
  await expect(page.getByText("answers now").first()).toBeVisible();
  await expectAccessible(page);
});
