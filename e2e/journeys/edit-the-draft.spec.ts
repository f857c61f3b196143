import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";
import { holdPosts } from "../support/hold-posts";

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=grid] [data-row="${row}"][data-column="${column}"]`);
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

/** Opens a matrix of the test's own, so that tests never meet in one. */
async function newMatrix(page: Page, demo: Demo, name: string, rows: readonly string[]): Promise<string> {
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("button", { name: "New matrix" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create matrix" }).click();
  await page.getByRole("button", { name: "Add row" }).click();
  await expect(cell(page, 0, 0)).toBeVisible();
  await cell(page, 0, 0).click();
  await paste(page, rows.join("\n"));
  await expect(cell(page, rows.length - 1, 0)).toContainText(rows.at(-1)?.split("\t")[0] ?? "");
  await saved(page);
  return page.url();
}

/** Pastes a block, as copied from a spreadsheet, into the cell with the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Lets a page draw nothing but what a key asks for, between its events of these names, as on a machine that has no time. */
async function drawOnlyForKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage;
    let late: (() => void)[] | undefined;
    // React draws by messages to itself, except for what is asked for by keys and clicks.
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      if (late) late.push(() => post.call(this, message));
      else post.call(this, message);
    };
    addEventListener("draw-only-for-keys", () => {
      late = [];
    });
    addEventListener("draw-again", () => {
      const waiting = late ?? [];
      late = undefined;
      for (const draw of waiting) draw();
    });
  });
}

let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>> | undefined;

/** A browser of the ISMS manager, who signs in once: every code of an authenticator counts once. */
async function desk(browser: Browser, demo: Demo, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...options, storageState: signedIn })).newPage();
  if (!signedIn) {
    await signInAs(page, demo, "isms-manager");
    signedIn = await page.context().storageState();
  }
  return page;
}

test.describe("the ISMS manager at a desk", () => {
  test.skip(({ isMobile }) => isMobile, "A phone shows cards; see below.");

  test("edits a matrix by keyboard alone, takes a block from a spreadsheet, and undoes", async ({ browser, demo }) => {
    const page = await desk(browser, demo);
    await newMatrix(page, demo, "Keyboard", [
      "Breach notice\tConfirmed loss of personal data\tRegulator of the test; Board of the test",
      "Phishing warning\tA reported mail is malicious\tEverybody in the test",
      "Newsletter\tFirst Monday of the month\tEverybody in the test",
    ]);
    await expect(cell(page, 0, 2)).toHaveText(/Regulator of the test; Board of the test/);
    await expectAccessible(page);

    await cell(page, 1, 0).click();
    await page.keyboard.type("Phishing alarm");
    await page.keyboard.press("Enter");
    await expect(cell(page, 1, 0)).toContainText("Phishing alarm");
    await expect(cell(page, 2, 0)).toBeFocused();

    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("at nine");
    await page.keyboard.press("Tab");
    await expect(cell(page, 2, 1)).toContainText("at nine");
    await expect(cell(page, 2, 2)).toBeFocused();

    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("Editor of the test");
    await page.getByRole("option", { name: /Create/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect(cell(page, 2, 3)).toContainText("Editor of the test");

    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    const unmarked = await cell(page, 0, 2).evaluate((element) => getComputedStyle(element).backgroundColor);
    for (const row of [0, 1]) await expect(cell(page, row, 1)).not.toHaveCSS("background-color", unmarked);
    await page.keyboard.press("Control+d");
    await expect(cell(page, 1, 1)).toContainText("Confirmed loss of personal data");
    await page.keyboard.press("Control+z");
    await expect(cell(page, 1, 1)).toContainText("A reported mail is malicious");
    await page.keyboard.press("Control+y");
    await expect(cell(page, 1, 1)).toContainText("Confirmed loss of personal data");

    await page.keyboard.press("Control+Enter");
    await expect(cell(page, 3, 0)).toBeVisible();
    await saved(page);
    await page.keyboard.press("Alt+Enter");
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("tab", { name: "History" }).click();
    await expect(sheet.getByText("Row added")).toBeVisible();
    await expectAccessible(page);
  });

  test("loses nothing when two edit at once, when the network fails, and when the page is loaded again", async ({
    browser,
    demo,
  }) => {
    const page = await desk(browser, demo);
    const address = await newMatrix(page, demo, "Together", ["One", "Two", "Three"]);
    const other = await desk(browser, demo);
    await other.goto(address);
    await cell(other, 1, 0).click();
    await other.keyboard.type("Two, from the other desk");
    await other.keyboard.press("Enter");
    await expect(cell(page, 1, 0)).toContainText("Two, from the other desk");

    await page.context().setOffline(true);
    await cell(page, 2, 0).click();
    await page.keyboard.type("Three, typed without a network");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/1 row waits in this browser/)).toBeVisible();
    await cell(other, 2, 0).click();
    await other.keyboard.type("Three, saved meanwhile");
    await other.keyboard.press("Enter");
    await saved(other);
    await page.context().setOffline(false);

    const choice = page.getByRole("dialog");
    await expect(choice.getByText("Three, typed without a network").first()).toBeVisible();
    await expect(choice.getByText("Three, saved meanwhile")).toBeVisible();
    await expectAccessible(page);
    await choice.getByRole("button", { name: "Decide later" }).click();
    await page.reload();
    await page.getByRole("radio", { name: "Yours" }).check();
    await page.getByRole("button", { name: "Take these values" }).click();
    await expect(cell(other, 2, 0)).toContainText("Three, typed without a network");
    await saved(page);
  });

  test("goes on in mid-word and keeps the word", async ({ browser, demo }) => {
    const page = await desk(browser, demo);
    await newMatrix(page, demo, "Mid-word", ["One", "Two", "Three"]);
    await cell(page, 0, 0).click();
    await page.keyboard.type("Un");
    await cell(page, 2, 0).click();
    await expect(cell(page, 0, 0)).toContainText("Un");
    await page.keyboard.type("Trois");
    await page.getByPlaceholder("Search rows").click();
    await expect(page.getByPlaceholder("Search rows")).toBeFocused();
    await expect(cell(page, 2, 0)).toContainText("Trois");
    await page.keyboard.type("Un");
    await expect(page.getByRole("row")).toHaveCount(2);
  });

  test("creates names that were missing and keeps them all, however soon the next key comes", async ({
    browser,
    demo,
  }) => {
    const page = await desk(browser, demo);
    await drawOnlyForKeys(page);
    await newMatrix(page, demo, "New names", ["One", "Two"]);
    const create = async (name: string) => {
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(name);
      await page.getByRole("option", { name: `Create “${name}”` }).waitFor();
      await page.keyboard.press("Enter");
    };

    await cell(page, 0, 2).click();
    await page.keyboard.press("Enter");
    let letGo = await holdPosts(page);
    await create("Pilots of the test");
    await create("Tugs of the test");
    await page.evaluate(() => dispatchEvent(new Event("draw-only-for-keys")));
    letGo();
    for (const name of ["Pilots", "Tugs"])
      await expect(page.getByRole("button", { name: `Remove ${name} of the test` })).toBeVisible();
    await page.keyboard.press("Tab");
    await page.evaluate(() => dispatchEvent(new Event("draw-again")));
    await expect(cell(page, 0, 2)).toContainText("Pilots of the test; Tugs of the test");
    await saved(page);

    await cell(page, 1, 2).click();
    await page.keyboard.press("Enter");
    letGo = await holdPosts(page);
    await create("Divers of the test");
    await create("Cranes of the test");
    await page.keyboard.press("Tab");
    await expect(cell(page, 1, 3)).toBeFocused();
    letGo();
    await expect(cell(page, 1, 2)).toContainText("Divers of the test; Cranes of the test");
    await saved(page);
  });

  test("sees who else is here, and finds what was typed after the session had ended", async ({ browser, demo }) => {
    const page = await desk(browser, demo);
    const address = await newMatrix(page, demo, "Signed out", ["One", "Two"]);
    const colleague = await (await browser.newContext()).newPage();
    await signInAs(colleague, demo, "dpo");
    await colleague.goto(address);
    await expect(page.locator("[title*='Helene Moreau']")).toBeAttached();

    const otherTab = await page.context().newPage();
    await otherTab.goto(`${demo.origin}/today`);
    await otherTab.getByRole("button", { name: "Jonas Feldmann" }).click();
    await otherTab.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(otherTab.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    signedIn = undefined;
    await cell(page, 1, 0).click();
    await page.keyboard.type("Two, typed too late");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Please sign in first" })).toBeVisible();

    await signInAs(page, demo, "isms-manager");
    await page.goto(address);
    await saved(page);
    await expect(cell(page, 1, 0)).toContainText("Two, typed too late");
    await expect(cell(colleague, 1, 0)).toContainText("Two, typed too late");
  });
});

test("a row is read and edited on any screen", async ({
  browser,
  demo,
  isMobile,
  contextOptions,
  userAgent,
  viewport,
}) => {
  const page = await desk(browser, demo, { ...contextOptions, userAgent, viewport, isMobile, hasTouch: isMobile });
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Information security communications" }).first().click();
  if (isMobile)
    await page.getByRole("list", { name: "Information security communications" }).getByRole("button").first().click();
  else {
    await cell(page, 0, 0).click();
    await page.keyboard.press("Alt+Enter");
  }
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Notes").fill("Read on a small screen as well");
  await sheet.getByLabel("Evidence").focus();
  await expect(page.getByText("Saved", { exact: true })).toBeAttached();
  await expectAccessible(page);
});
