import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("R118: the list of the people department shows who joins, moves and leaves before anything changes", async ({
  page,
  demo,
  isMobile,
}) => {
  test.skip(isMobile, "the same steps on a narrow screen");
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/people/leavers`);
  await page.getByRole("link", { name: "Compare with a staff list" }).click();
  await expectAccessible(page);

  await test.step("the columns are recognised, and the difference is shown", async () => {
    const lines = [
      "Employee,E-mail,Job title,Dept,Last day",
      "Rosa Beispiel,rosa.beispiel@example.com,Analyst,Security,",
      "Lena Vogt,lena.vogt@example.com,Head of people,People,",
      "Oskar Lund,oskar.lund@example.com,Finance lead,Finance,2026-01-31",
    ];
    await page.getByLabel("Staff list", { exact: true }).setInputFiles({
      name: "staff.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\r\n")),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.waitForURL(/people\/leavers\/list\//);
    await page.getByLabel("Department").selectOption("Dept");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("heading", { name: "1 joins" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "1 has moved" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "1 has left" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("taken over: the seat of the one who left waits, and the new one is in the register", async () => {
    await page.getByRole("button", { name: "Take 3 changes over" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Oskar Lund left on" }).first()).toBeVisible();
    await page.goto(`${demo.origin}/people/contacts`);
    await expect(page.getByRole("button", { name: "Rosa Beispiel" })).toBeVisible();
  });
});
