import { expect, type Page } from "@playwright/test";
import { expectAccessible, looks } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";
import { routeOf } from "../support/routes";

// Too many pages to keep a recording of, and to look at one after the other; nobody changes anything.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel" });

async function linksOn(page: Page, demo: Demo): Promise<URL[]> {
  const hrefs = await page
    .locator("a[href]:not([download])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs.map((href) => new URL(href, page.url())).filter((address) => address.origin === demo.origin);
}

/** Follows links from Today until one page of each screen has been seen. */
async function walk(page: Page, demo: Demo, look: (address: URL) => Promise<void>): Promise<Set<string>> {
  const seen = new Set<string>();
  const ahead = [new URL("/today", demo.origin)];
  for (let address = ahead.shift(); address; address = ahead.shift()) {
    const route = routeOf(address);
    if (seen.has(route) || route.startsWith("/api/")) continue;
    seen.add(route);
    // A file is downloaded instead of shown; the browser says so by refusing to go there.
    const answer = await page.goto(address.href).catch(() => null);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    expect(answer.status(), address.pathname).toBe(200);
    await look(address);
    ahead.push(...(await linksOn(page, demo)));
  }
  return seen;
}

/** Notes what stays wrong with one screen and goes on to the next. */
const softly = expect.configure({ soft: true });

const widerThanWindow = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const [who, screens] of [
  ["isms-manager", 30],
  ["administrator", 12],
  ["auditor", 20],
] as const) {
  test(`every screen that the ${who} can reach is accessible, fits and has no script errors`, async ({ page, demo }, {
    project,
  }) => {
    test.skip(project.name === "phone" && who === "auditor", "Auditors see screens of the others, with fewer buttons.");
    test.setTimeout(900_000);
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
    page.on("console", (message) => message.type() === "error" && problems.push(`${page.url()}: ${message.text()}`));
    await signInAs(page, demo, who);
    const seen = await walk(page, demo, async ({ pathname }) => {
      await softly(page.locator("h1"), pathname).toHaveCount(1);
      await softly.poll(() => page.evaluate(widerThanWindow), `${pathname} scrolls sideways`).toBe(false);
      const rules = project.name === "phone" ? looks : undefined;
      await expectAccessible(page, { rules, soft: true });
      if (project.name === "phone") return;
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, { rules: looks, soft: true });
      await page.emulateMedia({ colorScheme: "light" });
    });
    expect(problems).toEqual([]);
    expect(seen.size).toBeGreaterThan(screens);
  });
}
