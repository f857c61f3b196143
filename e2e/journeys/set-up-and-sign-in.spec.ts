import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { acceptInvitation, connectAuthenticator, invite, setUp, signIn, signOut } from "../support/people";
import { type Product, startProduct } from "../support/product";

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(async () => {
  await product.stop();
});

const ada = { name: "Ada Sample", email: "ada@example.com", password: "a lantern over quiet water" };
const bo = { name: "Bo Sample", email: "bo@example.com", password: "tangled otter marmalade" };
const cy = { name: "Cy Sample", email: "cy@example.com", password: "four grey herons waiting" };
const di = { name: "Di Sample", email: "di@example.com", password: "a bell below the harbour" };

/** Another person's browser. */
async function anotherBrowser(browser: Browser, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.origin, locale: "en-GB", ...options });
  return context.newPage();
}

test("from the set-up link to an organisation whose people sign in", async ({ browser }) => {
  test.slow();
  const page = await anotherBrowser(browser);

  await test.step("the first administrator sets Tocsin up; a password that is guessed first is refused", async () => {
    await page.goto(product.setupLink ?? "");
    await expectAccessible(page);
    const code = await connectAuthenticator(page);
    await page.getByLabel("Name of the organisation").fill("Example Works");
    await page.getByLabel("Your name").fill(ada.name);
    await page.getByLabel("Your mail address").fill(ada.email);
    await page.getByLabel("Password").fill("password123456789");
    await page.getByLabel("Code that the app shows now").fill(code());
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page.getByText("made of words, names or key sequences").first()).toBeVisible();
    await expect(page.getByLabel("Name of the organisation")).toHaveValue("Example Works");
    await expectAccessible(page);
  });
  const administrator = await setUp(page, product.setupLink ?? "", ada, "Example Works");
  await expectAccessible(page);

  await test.step("the link worked once", async () => {
    const stranger = await anotherBrowser(browser);
    await stranger.goto(product.setupLink ?? "");
    await expect(stranger.getByText("set up already")).toBeVisible();
    await stranger.context().close();
  });

  const manager = await test.step("Today leads on to inviting the ISMS manager, who accepts", async () => {
    await page.getByRole("link", { name: "Invite the people who work with the matrix" }).click();
    const link = await invite(page, bo, ["ISMS manager"]);
    await expectAccessible(page);
    const browserOfBo = await anotherBrowser(browser);
    await browserOfBo.goto(link);
    await expectAccessible(browserOfBo);
    const person = await acceptInvitation(browserOfBo, link, bo);
    await browserOfBo.goto(link);
    await expect(browserOfBo.getByText("This link does not work any more")).toBeVisible();
    return { ...person, page: browserOfBo };
  });

  await test.step("an auditor's access needs an end; without one the invitation is refused and nothing is lost", async () => {
    await page.goto("/settings/people/invite");
    await page.getByLabel("Name").fill("Al Auditor");
    await page.getByLabel("Mail address").fill("al@example.com");
    await page.getByRole("checkbox", { name: "Auditor" }).check();
    await page.getByRole("button", { name: "Invite" }).click();
    await expect(page.getByText("at most 90 days from now").first()).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Auditor" })).toBeChecked();
    await expect(page.getByLabel("Name")).toHaveValue("Al Auditor");
  });

  await test.step("the manager signs out and in again, and lands where they wanted to go", async () => {
    await signOut(manager.page, manager);
    await manager.page.goto("/settings/sessions");
    await expectAccessible(manager.page);
    await manager.page.getByLabel("Mail address").fill(manager.email);
    await manager.page.getByLabel("Password").fill("not the right one at all");
    await manager.page.getByRole("button", { name: "Sign in" }).click();
    await expect(manager.page.getByText("Mail address, password or code is not right").first()).toBeVisible();
    await signIn(manager.page, manager);
    await expect(manager.page.getByRole("heading", { name: "Where you are signed in" })).toBeVisible();
    await expect(manager.page.getByText("This browser").first()).toBeVisible();
    await expectAccessible(manager.page);
  });

  await test.step("what the manager's roles do not include is not shown to them", async () => {
    await manager.page.goto("/settings/people");
    await expect(manager.page.getByRole("heading", { name: "Not for your roles" })).toBeVisible();
    await expectAccessible(manager.page);
  });

  await test.step("staff sign in without JavaScript", async () => {
    const link = await invite(page, cy, ["Staff"]);
    const plain = await anotherBrowser(browser, { javaScriptEnabled: false });
    const staff = await acceptInvitation(plain, link, cy);
    await plain.context().clearCookies();
    await plain.goto("/sign-in");
    await signIn(plain, { ...staff, password: "not the right one at all" });
    await expect(plain.getByText("Mail address, password or code is not right").first()).toBeVisible();
    await signIn(plain, staff);
    await expect(plain.getByRole("heading", { name: "Today" })).toBeVisible();
    await plain.context().close();
  });

  await test.step("with a second administrator, an approver counts when the other one has confirmed", async () => {
    const browserOfDi = await anotherBrowser(browser);
    await acceptInvitation(browserOfDi, await invite(page, di, ["Administrator"]), di);
    await page.goto("/settings/people");
    await page.getByRole("link", { name: cy.name }).click();
    await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Approver" });
    await page.getByRole("button", { name: "Give the role" }).click();
    await expect(page.getByText("Approver: not confirmed")).toBeVisible();
    await browserOfDi.goto("/today");
    await browserOfDi.getByRole("link", { name: `Confirm the role Approver for ${cy.name}` }).click();
    await expect(browserOfDi.getByRole("heading", { name: "Roles that wait" })).toBeVisible();
    await expectAccessible(browserOfDi);
    await browserOfDi.getByRole("button", { name: `Confirm Approver for ${cy.name}` }).click();
    await expect(browserOfDi.getByRole("heading", { name: "Roles that wait" })).toBeHidden();
    await browserOfDi.context().close();
  });

  await test.step("shutting the manager out ends their session at once", async () => {
    await page.goto("/settings/people");
    await expectAccessible(page);
    await page.getByRole("link", { name: bo.name }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Shut out" }).click();
    await expect(page.getByRole("button", { name: "Let in again" })).toBeVisible();
    await manager.page.goto("/settings/account");
    await expect(manager.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  await test.step("the administrator's own screens are in order", async () => {
    for (const screen of ["account", "appearance", "tokens", "organisation"]) {
      await page.goto(`/settings/${screen}`);
      await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
      await expectAccessible(page);
    }
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
    await signOut(page, administrator);
  });
});
