import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";

test.use({ timezoneId: "Europe/Berlin", locale: "en-GB" });

const pick = async (page: Page, cookies: Record<string, string>) => {
  const { origin } = new URL(page.url() === "about:blank" ? (test.info().project.use.baseURL ?? "") : page.url());
  await page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
};

/** Opens the page and waits until it is alive: the first thing it does is to keep the zone of the browser. */
const open = async (page: Page) => {
  await page.goto("/design");
  const names = async () => (await page.context().cookies()).map((cookie) => cookie.name);
  await expect.poll(names).toContain("tocsin-zone");
};

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

for (const [size, viewport] of Object.entries(sizes))
  for (const theme of ["light", "dark", "contrast"]) {
    test(`every piece is accessible and fits: ${size}, ${theme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await pick(page, { "tocsin-theme": theme });
      await open(page);
      await expectAccessible(page);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(0);
    });
  }

test("whoever asks for less motion sees new colours at once, everywhere", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("open layers are accessible", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog(page, "Search or go to")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Open a sheet" }).click();
  await expect(dialog(page, "Row 1")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Audience" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Toast: undo" }).click();
  await expect(page.getByText("Row 3 deleted")).toBeVisible();
  await expectAccessible(page);
});

test("no piece needs an inline style", async ({ page }) => {
  await page.route("**/design", async (route) => {
    const response = await route.fetch();
    const policies = [response.headers()["content-security-policy"], "style-src 'self'"];
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policies.filter(Boolean).join(", ") },
    });
  });
  const broken: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  await open(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog(page, "Search or go to")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Open a dialog" }).click();
  await dialog(page, "Return version 5").getByRole("combobox").click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More for this row" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await expect(dialog(page, "Notifications")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Toast: problem" }).click();
  await expect(page.getByText("Not sent")).toBeVisible();
  expect(broken).toEqual([]);
});

test("the palette finds an act by typing, starts it, and gives the focus back", async ({ page }) => {
  await open(page);
  const search = page.getByRole("button", { name: "Search or go to" });
  await search.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog(page, "Search or go to")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("shortcuts");
  await page.keyboard.press("Enter");
  await expect(dialog(page, "Keyboard shortcuts")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("review");
  await expect(page.getByRole("option")).toHaveText([/Submit the draft for approval/]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Draft submitted")).toBeVisible();
});

test("a combobox works by keyboard alone: choose, create, remove", async ({ page }) => {
  await open(page);
  const audience = page.getByRole("combobox", { name: "Audience" });
  await audience.focus();
  await page.keyboard.type("it");
  await page.keyboard.press("ArrowDown");
  await expect(audience).toHaveAttribute("aria-activedescendant", /.+/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove IT lead" })).toBeVisible();
  await page.keyboard.type("Works council");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Works council" })).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("button", { name: "Remove Works council" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);

  const owner = page.getByRole("combobox", { name: "Owner" });
  await owner.fill("buro");
  await page.keyboard.press("Enter");
  await expect(owner).toHaveValue("Communications owner");
  await owner.fill("nobody of that name");
  await page.keyboard.press("Tab");
  await expect(owner).toHaveValue("Communications owner");
});

test("a dialog keeps the focus, closes on Escape after its list, and gives the focus back", async ({ page }) => {
  await open(page);
  const opener = page.getByRole("button", { name: "Open a dialog" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const box = dialog(page, "Return version 5");
  await expect(box).toBeVisible();
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press("Tab");
    await expect(box.locator(":focus")).toHaveCount(1);
  }
  await box.getByRole("combobox").click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(box).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("an act that cannot be undone starts with the focus on the way out and asks for its word", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Withdraw…" }).click();
  const box = page.getByRole("alertdialog", { name: "Withdraw version 4?" });
  await expect(box.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expect(box.getByRole("button", { name: "Withdraw version 4" })).toBeDisabled();
  await box.getByRole("textbox").fill("withdraw");
  await box.getByRole("button", { name: "Withdraw version 4" }).click();
  await expect(page.getByText("Version 4 withdrawn")).toBeVisible();
});

test("shortcuts: ? lists them, not while typing, and plain letters can be switched off for good", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "What", exact: true }).focus();
  await page.keyboard.type("?n");
  await expect(dialog(page, "Keyboard shortcuts")).toHaveCount(0);
  await expect(page.getByText("Row added")).toHaveCount(0);
  await page.getByRole("button", { name: "Search or go to" }).focus();
  await page.keyboard.press("?");
  const help = dialog(page, "Keyboard shortcuts");
  await expect(help.getByText("Add a row")).toBeVisible();
  await help.getByRole("switch").uncheck();
  await page.keyboard.press("Escape");
  await page.context().clearCookies({ name: "tocsin-zone" });
  await open(page);
  await page.getByRole("button", { name: "Search or go to" }).focus();
  await page.keyboard.press("n");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog(page, "Search or go to")).toBeVisible();
  await expect(page.getByText("Row added")).toHaveCount(0);
});

test("the chosen theme and language are drawn by the server from then on", async ({ page }) => {
  await open(page);
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByText("Deutsch", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("link", { name: "Wem melde ich das?" })).toBeVisible();
  const html = await (await page.request.get("/design")).text();
  expect(html).toContain('lang="de"');
  expect(html).toContain('data-theme="dark"');
});

test("without a choice the page follows the system: light or dark, more contrast", async ({ page }) => {
  const inkOnGround = () =>
    page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]);
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const light = await inkOnGround();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await inkOnGround();
  expect(dark).not.toEqual(light);
  await page.emulateMedia({ colorScheme: "dark", contrast: "more" });
  const contrast = await inkOnGround();
  expect(contrast).not.toEqual(dark);
  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference" });
  await pick(page, { "tocsin-theme": "light" });
  await page.reload();
  expect(await inkOnGround()).toEqual(light);
});

test("times stand in the zone of the browser, with UTC on focus", async ({ page }) => {
  await open(page);
  const time = page.getByText("3 Mar 2026, 09:00 CET");
  await expect(time).toBeVisible();
  await time.focus();
  await expect(page.getByRole("tooltip", { name: "2026-03-03 08:00:00 UTC" })).toBeAttached();
});

test("tabs are walked with the arrows", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Text" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tabpanel", { name: /Paths/ })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: "History" })).toBeFocused();
});

test("paper shows the stamp and the whole digest, not the navigation", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/Printed .* Check that no newer version/)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeHidden();
  await expect(page.locator("body")).toHaveCSS("background-color", /^(rgb\(255, 255, 255\)|lab\(100 0 0\))$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("everything is there to read and plain forms can be filled in", async ({ page }) => {
    await page.goto("/design");
    await expect(page.getByRole("cell", { name: "Supervisory authority" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Incidents" })).toBeVisible();
    await page.getByRole("textbox", { name: "What", exact: true }).fill("A notice");
    await page.getByRole("checkbox", { name: "May be sent without approval" }).check();
    await page.getByRole("radio", { name: /Outside/ }).check();
  });
});
