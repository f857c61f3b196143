import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";

/** Opens the matrix of the sample organisation and gives its address. */
async function openMatrix(page: Page, demo: Demo): Promise<string> {
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Information security communications" }).click();
  await expect(page).toHaveURL(/\/matrix\/[0-9a-f-]{36}$/);
  return page.url();
}

test("R86, R87: a list of parties comes into its register by a dry run, and goes out and back as a whole", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/people`);
  await page.getByRole("button", { name: "Import and export" }).click();
  await page.getByRole("menuitem", { name: "Import" }).click();
  await expectAccessible(page);
  await page.getByLabel("File with a list").setInputFiles({
    name: "parties.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Interested party,Side,Kind,Contacts\nHarbour pilots,Outside,Supplier,Pilot desk\nDock workers,Inside,All staff,\nTide office,Outside,Sea monster,\n",
    ),
  });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { name: "What parties.csv would change" })).toBeVisible();
  await expect(page.getByLabel("What column Interested party becomes")).toHaveValue("name");
  await expect(page.getByRole("heading", { name: "3 entries are added" })).toBeVisible();
  await expect(page.getByText("“Sea monster” is not understood")).toBeVisible();
  await expect(page.getByText("Pilot desk").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByRole("heading", { name: "Imported from parties.csv" })).toBeVisible();
  await expectAccessible(page);
  const result = page.url();

  await page.getByRole("link", { name: "See the register" }).click();
  await page.getByPlaceholder("Search").fill("harbour pilots");
  await expect(page.getByRole("button", { name: "Harbour pilots" })).toBeVisible();
  await page.getByPlaceholder("Search").fill("");
  await page.getByLabel("Filter").selectOption({ label: "All staff" });
  await expect(page.getByRole("button", { name: "Dock workers" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Harbour pilots" })).toHaveCount(0);
  const out = await page.request.get(`${demo.origin}/people/export?noun=stakeholder&format=csv`);
  expect(await out.text()).toMatch(/Harbour pilots,Outside,Supplier,.*Pilot desk/);

  await page.goto(result);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("button", { name: "Take back the import" }).click();
  await expect(page.getByRole("heading", { name: "taken back" })).toBeVisible();
  await page.goto(`${demo.origin}/people`);
  await page.getByPlaceholder("Search").fill("harbour pilots");
  await expect(page.getByText("Nothing fits the search")).toBeVisible();
});

test.describe("at a desk", () => {
  test.skip(({ isMobile }) => isMobile, "Nothing in it is different on a phone.");

  test("a new matrix begins with starter content, by tick", async ({ page, demo }) => {
    await signInAs(page, demo, "isms-manager");
    await page.goto(`${demo.origin}/matrix`);
    await page.getByRole("button", { name: "New matrix" }).click();
    await page.getByLabel("Name").fill("From the starter");
    await page.getByRole("button", { name: "Create matrix" }).click();
    await page.getByRole("link", { name: "Starter content" }).click();
    await expect(page).toHaveTitle(/Starter content/);
    await expectAccessible(page);
    await page.getByRole("checkbox", { name: /^Phishing/ }).check();
    await page.getByRole("button", { name: "Add 1 part" }).click();
    await expect(page.getByRole("gridcell", { name: /Phishing: accounts hit and resets/ })).toBeVisible();
  });

  test("R61, R123: every file and every job aid of the matrix opens", async ({ page, demo }) => {
    await signInAs(page, demo, "isms-manager");
    await page.goto(`${await openMatrix(page, demo)}/export`);
    await expectAccessible(page);
    const begins: Readonly<Record<string, string>> = {
      "application/pdf": "%PDF-",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "PK",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "PK",
    };
    const addresses = await page
      .getByRole("main")
      .locator("a[href*='/export/'], a[href$='.schema.json']")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses.filter((one) => !one.includes("/aids/")).concat(firstOfEach(addresses))) {
      const answer = await page.request.get(address);
      const kind = (answer.headers()["content-type"] ?? "").split(";")[0] ?? "";
      expect([address, answer.status()]).toEqual([address, 200]);
      expect((await answer.body()).subarray(0, 5).toString("latin1")).toContain(begins[kind] ?? "");
    }
  });

  test("R54: the look-up is closed to strangers, opens by the shared link, and is opened again", async ({
    page,
    browser,
    demo,
  }) => {
    await signInAs(page, demo, "administrator");
    const save = async (choice: string) => {
      await page.goto(`${demo.origin}/settings/look-up`);
      await page.getByLabel(choice).check();
      await page.getByRole("button", { name: "Save" }).click();
    };
    await save("People in the networks below, with the shared link, or signed in");
    try {
      const link = page.getByText(/\/tell\?key=/);
      await expect(link).toBeVisible();
      await expectAccessible(page);
      const address = /https?:\S+key=[\w-]+/.exec((await link.textContent()) ?? "")?.[0] ?? "";
      const stranger = await (await browser.newContext()).newPage();
      expect((await stranger.goto(`${demo.origin}/tell`))?.status()).toBe(403);
      await stranger.goto(address);
      await expect(stranger.getByRole("link", { name: "Device lost or stolen" })).toBeVisible();
      await stranger.goto(`${demo.origin}/tell`);
      await expect(stranger.getByRole("link", { name: "Device lost or stolen" })).toBeVisible();
      await stranger.context().close();
    } finally {
      await save("Everybody who reaches this installation");
    }
  });
});

/** One job aid of each kind is enough: those of positions differ in their words only. */
function firstOfEach(addresses: readonly string[]): string[] {
  const aids = addresses.filter((one) => one.includes("/aids/"));
  const kindOf = (address: string) => /aids\/([a-z]+)/.exec(address)?.[1] ?? address;
  return [...new Map(aids.map((address) => [kindOf(address), address])).values()];
}
