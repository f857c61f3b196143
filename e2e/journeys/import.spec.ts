import { expect, type Page } from "@playwright/test";
import { buildXlsx } from "../../tests/fixtures/import/office";
import { expectAccessible } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";

/** A workbook as people make them: a cover, titles above the heading, a contact list on a sheet of its own. */
const workbook = () =>
  buildXlsx([
    {
      name: "Document control",
      rows: [
        ["Version", "Date", "Author"],
        ["1.0", "2026-01-05", "Harbour office"],
      ],
    },
    {
      name: "Harbour plan",
      rows: [
        ["Harbour communication plan", ""],
        ["", ""],
        ["Subject", "When", "To whom", "How", "If that fails", "Sent by", "Released by", "Berth"],
        [
          "Storm surge",
          "Water above mark 7",
          "Boat owners; Ferry crews",
          "Siren",
          "Radio",
          "Harbour master",
          "Mayor; Chair if a dam is open",
          "North",
        ],
        ["Ice", "Ice on the quay", "Ferry crews", "Loudspeaker", "Radio", "Harbour master", "", "South"],
        ["Fire on board", "[time of alarm]", "Boat owners", "Siren", "Radio", "Night watch", "Mayor", ""],
      ],
    },
    {
      name: "People",
      rows: [
        ["Role", "Name", "Phone", "E-mail"],
        ["Harbour master", "Dora Sample", "+44 20 7946 0101", "dora@example.com"],
        ["Night watch", "Emil Sample", "+44 20 7946 0102", "emil@example.com"],
      ],
    },
  ]);

async function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  await page.getByLabel("File with a matrix or a contact list").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Read the file" }).click();
}

const next = (page: Page) => page.getByRole("button", { name: "Continue" }).click();

async function startAt(page: Page, demo: Demo): Promise<void> {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Import a spreadsheet" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("as a new matrix");
}

test("a workbook becomes a matrix: tables, columns, dry run, import, and undo", async ({ page, demo }) => {
  await startAt(page, demo);
  await expectAccessible(page);
  await choose(page, "harbour_plan.xlsx", await workbook());

  await expect(page.getByRole("heading", { name: "Tables in harbour_plan.xlsx" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Document control" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Harbour plan" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "People" })).toBeChecked();
  await expect(page.getByLabel("Take its rows as: People")).toHaveValue("contacts");
  await expectAccessible(page);
  await next(page);

  await expect(page.getByRole("heading", { name: "Where the columns of Harbour plan go" })).toBeVisible();
  await expect(page.getByText("Heading in row 3")).toBeVisible();
  const target = (heading: string) => page.getByLabel(`What column ${heading} becomes`);
  await expect(target("To whom")).toHaveValue("audience");
  await expect(target("Berth")).toHaveValue("notes");
  const preview = page.getByRole("region", { name: "Preview of the rows" });
  await expect(preview.getByText("Berth: North")).toBeVisible();
  await target("Berth").selectOption("evidence");
  await expect(preview.getByText("Berth: North")).toHaveCount(0);
  await expectAccessible(page);
  await expect(page.getByText("Your choices are kept.")).toBeVisible();
  await page.reload();
  await expect(target("Berth")).toHaveValue("evidence");
  await target("Berth").selectOption("notes");
  await next(page);

  await expect(page.getByRole("heading", { name: "Where the columns of People go" })).toBeVisible();
  await next(page);

  await expect(page.getByRole("heading", { name: "What the import will do" })).toBeVisible();
  await expect(page.getByText("3 rows into harbour plan")).toBeVisible();
  await expect(page.getByText("is a placeholder")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import now" }).click();

  await expect(page.getByRole("heading", { name: "Imported from harbour_plan.xlsx" })).toBeVisible();
  await expect(page.getByText("3 rows came into harbour plan.")).toBeVisible();
  await expectAccessible(page);
  const result = page.url();
  await page.getByRole("link", { name: "See the rows" }).click();
  await expect(page.getByText("Storm surge").first()).toBeVisible();
  await expect(page.getByText("Fire on board").first()).toBeVisible();

  await page.goto(result);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("button", { name: "Take back the import" }).click();
  await expect(page.getByRole("heading", { name: "taken back" })).toBeVisible();
  await page.getByRole("link", { name: "Change the columns and import again" }).click();
  await expect(page.getByRole("heading", { name: "Tables in harbour_plan.xlsx" })).toBeVisible();
});

test("headings can be chosen, and the keyboard is enough", async ({ page, demo }) => {
  await startAt(page, demo);
  const plain =
    "Harbour\nSubject,When,To whom,How,Sent by\nStorm,Water high,Crews,Siren,Watch\nIce,Frost,Crews,Siren,Watch\n";
  await choose(page, "plain.csv", Buffer.from(plain));
  await expect(page.getByRole("heading", { name: "Tables in plain.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).focus();
  await page.keyboard.press("Enter");

  const headings = page.getByText(/^Heading in row/);
  await headings.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("First heading row").fill("99");
  await page.getByRole("button", { name: "Read with these headings" }).click();
  await page.getByLabel("First heading row").fill("3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Heading in row 3")).toBeVisible();
  await expect(page.getByLabel("What column Storm becomes")).toBeVisible();
});

test("a file that is none of ours is refused in a sentence, and leaves no matrix behind", async ({ page, demo }) => {
  await startAt(page, demo);
  await choose(page, "scan.pdf", Buffer.from("%PDF-1.7 nothing to see"));
  await expect(page.getByText("scan.pdf is not a CSV, XLSX, DOCX, HTML or Markdown file")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${demo.origin}/matrix`);
  await expect(page.getByRole("link", { name: "scan" })).toHaveCount(0);
});
