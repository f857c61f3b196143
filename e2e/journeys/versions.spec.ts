import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

const matrix = "Information security communications";

test("a finding is accepted with reason, owner and end; its neighbours stay, and what was typed survives a refusal", async ({
  page,
  demo,
}, { project }) => {
  test.skip(project.name === "phone", "The dialog is the same everywhere.");
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: matrix }).click();
  await page.getByRole("link", { name: "Findings" }).click();
  const place = (scenario: string) => page.getByRole("listitem").filter({ hasText: `in the scenario “${scenario}”` });
  await place("Denial of service").getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why it is acceptable").fill("The provider of the lines responds.");
  await dialog.getByLabel("Who answers for it").selectOption({ label: "CISO" });
  await dialog.getByLabel("Until").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Accept" }).click();
  await expect(dialog.getByRole("link", { name: "That day has passed" })).toBeVisible();
  await expect(dialog.getByLabel("Who answers for it").locator("option:checked")).toHaveText("CISO");
  await expectAccessible(page);
  await dialog.getByLabel("Until").fill("2100-01-01");
  await dialog.getByRole("button", { name: "Accept" }).click();
  await expect(place("Denial of service")).toContainText(/Accepted by CISO until Friday,? 1 January 2100/);
  await expect(place("Business e-mail compromise").getByRole("button")).toHaveText("Accept");
  await expectAccessible(page);
});

test("an auditor asks what was in force on a day, and reads that version", async ({ page, demo }) => {
  await signInAs(page, demo, "auditor");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: matrix }).click();
  await page.getByRole("link", { name: "Versions" }).click();
  const second = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Version 2", exact: true }) });
  await expect(second).toContainText("Superseded");
  await page.getByRole("link", { name: "Version 2", exact: true }).click();
  await page.getByRole("link", { name: "Read this version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${matrix}: Version 2`);
  await expect(page.getByRole("rowheader", { name: "Site incident: leave, stay or lock" })).toBeVisible();
  await page.getByText("War room", { exact: true }).click();
  await expect(page.getByText("for every incident of the two highest severities")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Day and time").fill("2001-01-01T12:00");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("no version was in force")).toBeVisible();
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
  await page.getByLabel("Day and time").fill(tomorrow);
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("status").getByRole("link", { name: "Read this version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/: Version \d+$/);
});
