import { execFileSync } from "node:child_process";
import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, type Demo, signInAs, test } from "../support/demo";
import { downloadAndVerify } from "../support/pack";
import { plugInDevice } from "../support/passkey";

test.skip(
  ({ isMobile }) => isMobile,
  "Each run decides the one version that waits; the screens are walked on a phone too.",
);

/** A browser of their own, signed in once: every code of an authenticator counts once. */
async function browserOf(browser: Browser, demo: Demo, who: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, demo, who);
  return page;
}

test("the CISO signs in with a passkey, comments on a version and returns it; the ISMS manager answers and submits again; the CISO approves with the passkey, and the pack proves it; later the identity provider vouches", async ({
  browser,
  demo,
}) => {
  test.slow();
  const [ciso, manager] = [await browserOf(browser, demo, "ciso"), await browserOf(browser, demo, "isms-manager")];
  await test.step("adds a passkey, and signs in with it", async () => {
    await plugInDevice(ciso);
    await ciso.goto(`${demo.origin}/settings/account`);
    await ciso.getByRole("button", { name: "Add a passkey" }).click();
    const dialog = ciso.getByRole("dialog");
    await dialog.getByLabel("Your password").fill(demo.people.ciso?.password ?? "");
    await dialog.getByLabel("Code of your authenticator").fill(codeOf(demo, "ciso"));
    await expectAccessible(ciso);
    await ciso.getByRole("button", { name: "Prove that it is you" }).click();
    await ciso.getByLabel("Name of the passkey").fill("Work laptop");
    await ciso.getByRole("button", { name: "Make the passkey" }).click();
    await expect(ciso.getByRole("row", { name: /Work laptop/ })).toBeVisible();
    await expectAccessible(ciso);
    await ciso.getByRole("button", { name: "Priya Raman" }).click();
    await ciso.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(ciso.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    await expectAccessible(ciso);
    await ciso.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect(ciso).toHaveURL(`${demo.origin}/today`);
  });

  await ciso
    .getByRole("main")
    .getByRole("link", { name: /version \d+/i })
    .click();
  await expect(ciso.getByRole("heading", { name: "What changed" })).toBeVisible();
  await expectAccessible(ciso);
  const review = new URL(ciso.url()).pathname;
  const number = Number(review.split("/").at(-1));
  const matrix = review.replace(/\/versions\/\d+$/, "");

  await test.step("the CISO pins a comment to a changed cell, the ISMS manager finds it on Today and settles it", async () => {
    await ciso
      .getByRole("button", { name: /^Comment on / })
      .first()
      .click();
    const dialog = ciso.getByRole("dialog");
    await dialog.getByLabel("About").selectOption({ label: "Cadence" });
    await dialog.getByLabel("Comment", { exact: true }).fill("Who keeps this rhythm at night?");
    await dialog.getByLabel("Mention").click();
    await ciso.getByRole("option", { name: "Jonas Feldmann" }).click();
    await ciso.keyboard.press("Tab");
    await expectAccessible(ciso);
    await dialog.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(ciso.getByText("Mentions Jonas Feldmann").first()).toBeVisible();

    await manager.goto(`${demo.origin}/today`);
    await manager
      .getByRole("main")
      .getByRole("link", { name: /Priya Raman mentions you/ })
      .click();
    const thread = manager.getByRole("listitem").filter({ hasText: "Who keeps this rhythm at night?" });
    await thread.getByText("Answer", { exact: true }).first().click();
    await thread.getByLabel("Answer", { exact: true }).fill("The deputy, it stands on the row.");
    await thread.getByRole("button", { name: "Send the answer" }).click();
    await expect(thread.getByText("The deputy, it stands on the row.")).toBeVisible();
    await thread.getByRole("button", { name: "Mark as settled" }).click();
    await expect(thread.getByText("Settled by Jonas Feldmann")).toBeVisible();
    await expectAccessible(manager);
    await manager.goto(`${demo.origin}/today`);
    await expect(manager.getByRole("main").getByRole("link", { name: /mentions you/ })).toHaveCount(0);
  });

  await ciso.getByLabel("What must change").fill("Say who stands in at night.");
  await ciso.getByRole("button", { name: "Return", exact: true }).click();
  await expect(ciso.getByRole("heading", { name: /^Returned by/ })).toBeVisible();

  await manager.goto(`${demo.origin}${review}`);
  await expect(manager.getByText("Say who stands in at night.")).toBeVisible();
  await manager.goto(`${demo.origin}${matrix}/findings`);
  await expectAccessible(manager);
  await manager.getByLabel("What changed, and why").fill("The deputy stands in at night.");
  await manager.getByRole("button", { name: "Submit for approval" }).click();
  const next = `${demo.origin}${matrix}/versions/${number + 1}`;
  await expect(manager).toHaveURL(next);
  await expect(manager.getByText("You edited or submitted this version")).toBeVisible();
  await expect(manager.getByRole("button", { name: "Show the statement" })).toHaveCount(0);

  await ciso.goto(next);
  await ciso.getByRole("button", { name: "Show the statement" }).click();
  await expect(ciso.getByText(new RegExp(`I approve version ${number + 1} of the matrix`)).first()).toBeVisible();
  await expectAccessible(ciso);
  await expect(ciso.getByLabel("Your password")).toHaveCount(0);
  await ciso.getByRole("button", { name: "Sign and approve" }).click();
  await expect(ciso.getByRole("heading", { name: /^Approved by/ })).toBeVisible();

  await ciso.goto(`${demo.origin}${matrix}/versions`);
  await expectAccessible(ciso);
  await expect(ciso.getByRole("row", { name: new RegExp(`Version ${number + 1}`) })).toContainText("In force");
  await ciso.goto(`${demo.origin}/tell`);
  await expect(ciso.getByText(new RegExp(`version ${number + 1}, in force since`))).toBeVisible();

  await test.step("the CISO links their account with the identity provider, proven by the passkey", async () => {
    demo.provider.accounts.set("priya", { amr: ["pwd", "mfa"] });
    demo.provider.expectNext("priya");
    await ciso.goto(`${demo.origin}/settings/account`);
    await ciso.getByRole("button", { name: "Link with Alderwick ID" }).click();
    await ciso.getByRole("dialog").getByRole("button", { name: "Link with Alderwick ID" }).click();
    await expect(ciso.getByText("Number there: priya")).toBeVisible();
  });

  await test.step("the pack proves the approval to somebody with a shell, and the passkey can be removed", async () => {
    await ciso.goto(`${demo.origin}/evidence/packs`);
    await ciso.getByRole("button", { name: "Build the pack" }).click();
    const { folder, said } = await downloadAndVerify(ciso);
    expect(said).toContain("\nSOUND\n");
    const signed = execFileSync("sh", ["-c", "ls */data/matrix/*/approval/passkey.pub.pem"], { cwd: folder });
    expect(signed.toString()).toContain(`/v${number + 1}/`);

    await ciso.goto(`${demo.origin}/settings/account`);
    await ciso.getByRole("button", { name: "Remove the passkey Work laptop" }).click();
    const remove = ciso.getByRole("button", { name: "Remove", exact: true });
    await expect(remove).toBeVisible();
    await expectAccessible(ciso);
    await remove.click();
    await expect(ciso.getByText("You have no passkey yet.")).toBeVisible();
  });

  await test.step("without a passkey the identity provider vouches for the next approval: it asks for a new sign-in", async () => {
    await manager.goto(`${demo.origin}${matrix}/findings`);
    await manager.getByLabel("What changed, and why").fill("Nothing but the proof.");
    await manager.getByRole("button", { name: "Submit for approval" }).click();
    const last = `${demo.origin}${matrix}/versions/${number + 2}`;
    await expect(manager).toHaveURL(last);
    demo.provider.expectNext("priya");
    await ciso.goto(last);
    await ciso.getByRole("button", { name: "Show the statement" }).click();
    await ciso.getByRole("button", { name: "Prove it with Alderwick ID" }).click();
    await expect(ciso).toHaveURL(/[?&]proof=/);
    await expect(ciso.getByText(new RegExp(`I approve version ${number + 2} of the matrix`)).first()).toBeVisible();
    await expectAccessible(ciso);
    await ciso.getByRole("button", { name: "Sign and approve" }).click();
    await expect(ciso.getByRole("heading", { name: /^Approved by/ })).toBeVisible();
  });
});

test("any two versions are compared row by row and word by word", async ({ page, demo }) => {
  await signInAs(page, demo, "auditor");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Information security communications" }).first().click();
  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.getByLabel("Before").selectOption({ label: "Version 2" });
  await page.getByLabel("After").selectOption({ label: "Version 3" });
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText(/\d+ added/)).toBeVisible();
  await expectAccessible(page);
});
