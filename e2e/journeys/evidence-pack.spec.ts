import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";
import { downloadAndVerify } from "../support/pack";

test("an auditor asks for a pack, downloads it and verifies it with a shell", async ({ page, demo }) => {
  await signInAs(page, demo, "auditor");
  await page.goto(`${demo.origin}/evidence/packs`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Build the pack" }).click();
  await expect(page.getByRole("link", { name: /^Download/ })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  const fingerprint = (await page.locator("code").last().textContent()) ?? "";

  const { name, said } = await downloadAndVerify(page);
  expect(name).toMatch(/^evidence-pack-.*\.zip$/);
  expect(said).toContain("\nSOUND\n");
  expect(said).toContain(`pack key: ${fingerprint}`);

  await page.goto(`${demo.origin}/ledger/streams/00000000-0000-4000-8000-000000000005`);
  await expect(page.getByText("packs.pack-downloaded").first()).toBeVisible();
});

test("the ledger page verifies the whole ledger and shows its streams", async ({ page, demo }) => {
  await signInAs(page, demo, "administrator");
  await page.goto(`${demo.origin}/ledger`);
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText("The ledger is sound.")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("link", { name: "Matrix", exact: true }).last().click();
  await expect(page.getByText("matrix.version-approved").first()).toBeVisible();
  await page.goto(`${demo.origin}/settings/outbox`);
  await expect(page.getByText("Verification of the ledger")).toBeVisible();
  await expectAccessible(page);
});
