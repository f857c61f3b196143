import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("the ISMS manager finds a regime, assesses an incident, and subscribes to the calendar", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/deadlines`);
  await page.getByLabel("Search", { exact: true }).fill("personal data breach");
  await page.getByLabel("Area").selectOption("EU/EEA");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("link", { name: "GDPR: personal data breach" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("GDPR: personal data breach");
  await expectAccessible(page);

  await page.goto(`${demo.origin}/deadlines/assessments/new`);
  await page.getByLabel("Name").fill("Stolen laptop");
  await page.getByLabel("Personal data affected").selectOption("yes");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Assess and keep the record" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stolen laptop");
  await expect(page.getByRole("heading", { name: /^May apply/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${demo.origin}/deadlines/calendar?month=2027-01`);
  await expectAccessible(page);
  await page.getByLabel("What it shows").selectOption("all");
  const takeBack = page.getByRole("button", { name: /^Take back/ });
  await expect(takeBack).toHaveCount(0);
  await page.getByRole("button", { name: "Make an address" }).click();
  const link = (await page.locator("code", { hasText: "/feed/" }).textContent()) ?? "";
  const calendar = await page.request.get(link);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("BEGIN:VEVENT");
  await expect(takeBack).toHaveCount(1);
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  expect((await page.request.get(link)).status()).toBe(404);
});

test("anybody with an account computes a deadline from an address", async ({ page, demo }) => {
  await signInAs(page, demo, "legal");
  await page.goto(
    `${demo.origin}/deadlines/calculator?mode=period&amount=72&unit=hours&rule=H-ELAPSED&zone=Europe/Berlin&on.start=2026-03-27&at.start=10:00`,
  );
  await expect(page.getByText("Monday, 30 March 2026, 11:00 (UTC+02:00)").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /clock drawn/ })).toBeVisible();
  await expectAccessible(page);
});
