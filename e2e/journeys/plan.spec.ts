import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";
import { holdPosts } from "../support/hold-posts";

const name = "Retention of records";

test("an ISMS manager rewrites a section of the plan, and sees what a colleague changed meanwhile", async ({
  page,
  demo,
}) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/matrix`);
  await page.getByRole("link", { name: "Information security communications" }).first().click();
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  const section = page.getByRole("region", { name, exact: true });
  await expect(section).toContainText("is logged with time, channel");
  await expectAccessible(page);

  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByRole("button", { name: `Edit ${name}` }).click();
  await other.getByRole("button", { name: `Edit ${name}` }).click();

  const text = page.getByLabel("Text", { exact: true });
  const [mine, theirs] = [`Kept by mine ${Date.now()}. `, `Kept by theirs ${Date.now()}. `];
  await text.fill(mine);
  await page.getByLabel("Insert a live field").fill("ISMS man");
  await page.getByRole("option", { name: /ISMS manager/ }).click();
  await expect(text).toHaveValue(`${mine}{{position:ISMS manager}}`);
  await expect(page.getByRole("region", { name: "As it will read" })).toContainText("ISMS manager");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText("did not save is back")).toBeVisible();

  await other.getByLabel("Text", { exact: true }).fill(theirs);
  const letGo = await holdPosts(other);
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByLabel("Text", { exact: true })).not.toBeEditable();
  letGo();
  await expect(other.getByRole("region", { name, exact: true })).toContainText(theirs.trim());
  await other.close();

  await page.getByRole("button", { name: "Save" }).click();
  const conflict = page.getByRole("dialog");
  await expect(conflict).toContainText(theirs.trim());
  await conflict.getByRole("radio").first().check();
  await conflict.getByRole("button").last().click();
  await expect(section).toContainText(`${mine}ISMS manager`);

  await page.getByRole("button", { name: `Take out “${name}”?` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take out" }).click();
  await expect(section).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(section).toContainText(`${mine}ISMS manager`);
});
