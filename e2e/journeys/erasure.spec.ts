import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { codeOf, signInAs, test } from "../support/demo";
import { downloadAndVerify } from "../support/pack";

test("a privacy officer asks for a field to be erased, a manager confirms, and the pack still verifies", async ({
  page,
  demo,
  isMobile,
}) => {
  test.skip(isMobile, "The forms are those of every other screen.");
  const reason = "A private address, 7 Canary Lane, was logged by mistake.";
  await signInAs(page, demo, "dpo");
  await page.goto(`${demo.origin}/evidence`);
  const entry = page.getByRole("rowheader").getByRole("link").first();
  const address = await entry.getAttribute("href");
  await entry.click();

  await test.step("the officer chooses the field and says why", async () => {
    await page.getByRole("link", { name: "Ask for erasure" }).click();
    await page.getByRole("checkbox", { name: "To whom" }).check();
    await page.getByLabel("Reason").fill(reason);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ask for erasure" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/^I ask that the field chosen here/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("Password").fill(demo.people.dpo?.password ?? "");
    await dialog.getByLabel("Code").fill(codeOf(demo, "dpo"));
    await dialog.getByRole("button", { name: "Ask for erasure" }).click();
    await expect(page.getByText("This waits for an ISMS manager who did not ask for it.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Confirm and erase" })).toHaveCount(0);
  });

  await test.step("the manager finds it under Today and confirms it", async () => {
    await page.context().clearCookies();
    await signInAs(page, demo, "isms-manager");
    await page
      .getByRole("link", { name: /^A request to erase waits/ })
      .last()
      .click();
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole("button", { name: "Confirm and erase" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/^I confirm the request of/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("Password").fill(demo.people["isms-manager"]?.password ?? "");
    await dialog.getByLabel("Code").fill(codeOf(demo, "isms-manager"));
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("heading", { name: "What was erased" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the entry says what is gone, and a new pack is sound", async () => {
    await page.goto(`${demo.origin}${address}`);
    const erased = page.getByRole("region", { name: "Erased fields" });
    await expect(erased.getByText("To whom")).toBeVisible();
    await erased.getByRole("link", { name: "See the request" }).click();
    await expect(
      page.getByText("It should never have been held").or(page.getByText("The person asked for it")),
    ).toBeVisible();
    await page.goto(`${demo.origin}/evidence/packs`);
    await page.getByRole("button", { name: "Build the pack" }).click();
    const { said } = await downloadAndVerify(page);
    expect(said).toContain("\nSOUND\n");
  });

  await test.step("the log of the process tells of the acts, and nothing of what was entered", async () => {
    const log = demo.said.join("\n");
    expect(log).toContain("privacy.confirm-erasure");
    expect(log).not.toContain("Canary Lane");
  });
});
