import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

const folder = process.env.TOCSIN_CORPUS ?? "";
const name = "21-derived-stakeholders-section-rows.en.xlsx";

test.skip(folder === "", "TOCSIN_CORPUS names no folder.");
test.skip(({ isMobile }) => isMobile, "The wizard is walked on a phone with a workbook of ours.");

test("the first hour with a workbook that was really used: its rows, its contacts, its findings, and out again", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Import a spreadsheet" }).first().click();
  const buffer = readFileSync(join(folder, name));
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.getByLabel("File with a matrix or a contact list").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { name: `Tables in ${name}` })).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  for (const table of ["Stakeholder matrix", "Approvals", "Regulators"]) {
    await expect(page.getByRole("heading", { name: `Where the columns of ${table} go` })).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await expect(page.getByText(/^22 rows into/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText(/^22 rows came into/)).toBeVisible();
  await page.getByRole("link", { name: "See the rows" }).click();
  await expect(page.getByText("Executive Leadership").first()).toBeVisible();
  const matrix = page.url().split("?")[0];

  await page.goto(`${matrix}/findings`);
  await expect(page.getByText("Blocks", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit for approval" })).toHaveCount(0);
  const places = page.getByRole("main").getByRole("link", { name: / · / });
  await places.first().click();
  await expect(page.locator("[role=grid] [data-row]:focus")).toBeVisible();

  await page.goto(`${matrix}/export`);
  const waiting = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /Excel|XLSX/ })
    .first()
    .click();
  expect((await waiting).suggestedFilename()).toMatch(/\.xlsx$/);
});
