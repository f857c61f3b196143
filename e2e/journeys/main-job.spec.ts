import { execFileSync } from "node:child_process";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { downloadAndVerify } from "../support/pack";
import { acceptInvitation, invite, setUp, type TestPerson } from "../support/people";
import { type Product, startProduct } from "../support/product";

test.skip(({ isMobile }) => isMobile, "Each screen of it is walked on a phone by the journey of that screen.");

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(async () => {
  await product.stop();
});

const sheet = [
  "What,When,To whom,How,If that fails,By whom,Backup,Approved by,Inside or outside,Berth",
  "Breach notice,Personal data is confirmed lost or seen by others,Data protection authority,Registered letter,Phone call,Privacy officer,Deputy privacy officer,,outside,North",
  "Lost device,A laptop or phone is missed or stolen,Service desk,Phone call,In person,Shift lead,Deputy shift lead,,inside,",
  "Awareness bulletin,First Monday of each month,All staff,Intranet,Notice board,Security manager,Deputy security manager,,inside,",
].join("\n");

const people = {
  admin: { name: "Ada Sample", email: "ada@example.com", password: "a lantern over quiet water" },
  manager: { name: "Bo Sample", email: "bo@example.com", password: "tangled otter marmalade" },
  ciso: { name: "Cy Sample", email: "cy@example.com", password: "four grey herons waiting" },
  auditor: { name: "Al Sample", email: "al@example.org", password: "slow rain on a tin roof" },
};

const newBrowser = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: product.origin, locale: "en-GB", acceptDownloads: true })).newPage();

async function joined(browser: Browser, link: string, person: (typeof people)["ciso"]) {
  const page = await newBrowser(browser);
  return { page, person: await acceptInvitation(page, link, person) };
}

test("from an empty installation to a pack that an auditor verifies", async ({ browser }) => {
  test.setTimeout(600_000);
  const admin = await newBrowser(browser);
  await setUp(admin, product.setupLink ?? "", people.admin, "Harbour Works");
  const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const links = {
    manager: await invite(admin, people.manager, ["ISMS manager"]),
    ciso: await invite(admin, people.ciso, ["Approver"]),
    auditor: await invite(admin, people.auditor, ["Auditor"], inTwoMonths),
  };
  const { page: manager } = await joined(browser, links.manager, people.manager);
  const ciso = await joined(browser, links.ciso, people.ciso);

  await test.step("the ISMS manager imports a spreadsheet", async () => {
    await manager.goto("/today");
    await expect(manager.getByRole("heading", { name: "Begin with a matrix" })).toBeVisible();
    await manager.getByRole("link", { name: "Import a spreadsheet" }).click();
    await manager.getByLabel("File with a matrix or a contact list").setInputFiles({
      name: "harbour.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(sheet),
    });
    await manager.getByRole("button", { name: "Read the file" }).click();
    await expect(manager.getByRole("heading", { name: "Tables in harbour.csv" })).toBeVisible();
    await manager.getByRole("button", { name: "Continue" }).click();
    await expect(manager.getByText("Berth: North")).toBeVisible();
    await manager.getByRole("button", { name: "Continue" }).click();
    await expect(manager.getByText("3 rows into harbour")).toBeVisible();
    await manager.getByRole("button", { name: "Import now" }).click();
    await manager.getByRole("link", { name: "See the rows" }).click();
    await expect(manager.getByText("Breach notice").first()).toBeVisible();
  });
  const matrix = new URL(manager.url()).pathname;

  await test.step("a finding blocks: nobody approves what goes outside; the cell it leads to is mended", async () => {
    await manager.goto(`${matrix}/findings`);
    await expect(manager.getByText("Blocks", { exact: true }).first()).toBeVisible();
    await expect(manager.getByRole("button", { name: "Submit for approval" })).toHaveCount(0);
    await manager.getByRole("link", { name: /Breach notice · Approved by/ }).click();
    await expect(manager.locator("[role=grid] [data-row]:focus")).toBeVisible();
    await manager.keyboard.type("Managing director");
    await manager.getByRole("option", { name: /Managing director/ }).waitFor();
    await manager.keyboard.press("Enter");
    await manager.keyboard.press("Tab");
    await expect(manager.locator("[role=grid] [data-row]", { hasText: "Managing director" })).toBeVisible();
    await expect(manager.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("the draft is frozen and submitted; its editor cannot approve it", async () => {
    await manager.goto(`${matrix}/findings`);
    await expect(manager.getByText("Blocks", { exact: true })).toHaveCount(0);
    await manager.getByLabel("What changed, and why").fill("Taken over from the old spreadsheet.");
    await manager.getByRole("button", { name: "Submit for approval" }).click();
    await expect(manager).toHaveURL(/\/versions\/1$/);
    await expect(manager.getByRole("button", { name: "Show the statement" })).toHaveCount(0);
  });

  await test.step("before that, staff are told that nothing is in force", async () => {
    const staff = await newBrowser(browser);
    await staff.goto("/tell");
    await expect(staff.getByText("Lost device")).toHaveCount(0);
    await staff.context().close();
  });

  await test.step("the CISO is led to it from Today and signs the exact statement", async () => {
    await ciso.page.goto("/today");
    await ciso.page
      .getByRole("main")
      .getByRole("link", { name: /version 1/i })
      .click();
    await expect(ciso.page.getByText("Breach notice").first()).toBeVisible();
    await approve(ciso.page, ciso.person);
    await expect(ciso.page.getByRole("heading", { name: /^Approved by/ })).toBeVisible();
  });

  await test.step("staff without an account are told whom, how, and what if that fails", async () => {
    const staff = await newBrowser(browser);
    await staff.goto("/tell");
    await staff.getByRole("link", { name: "Device lost or stolen" }).click();
    for (const part of ["Service desk", "Phone call", "In person"])
      await expect(staff.getByText(part, { exact: true }).first()).toBeVisible();
    await expect(staff.getByText("version 1, in force since")).toBeVisible();
    await staff.context().close();
  });

  await test.step("the ISMS manager logs that it was done, with the original", async () => {
    await manager.goto("/evidence/log/new");
    await manager.getByLabel("Row that this carries out").fill("awareness");
    await manager.keyboard.press("Enter");
    await manager.getByLabel("To whom").fill("All staff");
    await manager.getByLabel("Channel").fill("Intranet");
    await manager.getByLabel("Subject").fill("Locks and keys");
    await manager.getByLabel("What was communicated").fill("Where the spare keys are, and who signs for them.");
    const original = {
      name: "bulletin.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Dear all, lock your doors."),
    };
    await manager.locator("input[type=file]").setInputFiles(original);
    await expect(manager.getByText("Kept: bulletin.txt")).toBeVisible();
    await manager.getByRole("button", { name: "Log it" }).click();
    await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Locks and keys");
  });

  await test.step("the ISMS manager brings version 1 back as the draft, row by row", async () => {
    await manager.goto(matrix);
    const cells = manager.locator("[role=grid] [data-row]", { hasText: "Lost device" });
    await cells.first().click();
    await manager.keyboard.type("Anything lost");
    await manager.keyboard.press("Enter");
    await expect(manager.getByText("Anything lost").first()).toBeVisible();
    await expect(manager.getByText("Saved", { exact: true })).toBeVisible();
    await manager.goto(`${matrix}/versions/1`);
    await manager.getByRole("button", { name: "Restore as draft" }).click();
    await manager.getByRole("button", { name: /version 1/i }).click();
    await expect(cells.first()).toBeVisible();
    await expect(manager.getByText("Anything lost")).toHaveCount(0);
  });

  await test.step("the auditor reads history and log, and verifies the pack with nothing of ours", async () => {
    const { page: auditor } = await joined(browser, links.auditor, people.auditor);
    await auditor.goto(`${matrix}/versions`);
    await expect(auditor.getByRole("row", { name: /Version 1/ })).toContainText("In force");
    await auditor.goto("/evidence");
    await expect(auditor.getByRole("link", { name: "Locks and keys" })).toBeVisible();
    await auditor.goto("/evidence/packs");
    await auditor.getByRole("button", { name: "Build the pack" }).click();
    const { folder, said } = await downloadAndVerify(auditor);
    expect(said).toContain("\nSOUND\n");
    const found = execFileSync("grep", ["-rl", "Locks and keys", "."], { cwd: folder, encoding: "utf8" });
    expect(found).toContain("/data/log/");
  });
});

async function approve(page: Page, person: TestPerson): Promise<void> {
  await page.getByRole("button", { name: "Show the statement" }).click();
  await page.getByLabel("Your password").fill(person.password);
  await page.getByLabel("Code of your authenticator").fill(person.code());
  await page.getByRole("button", { name: "Sign and approve" }).click();
}
