import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

test("R70, R121: what a service needs is drawn with the pointer, taken back, and changed by keyboard", async ({
  page,
  demo,
  isMobile,
}) => {
  test.skip(isMobile, "a phone shows the same in words");
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/channels/dependencies`);
  const drawing = page.getByRole("group", { name: "Drawing of the dependencies" });
  const node = (name: string) => drawing.getByRole("button", { name: new RegExp(`^${name} needs`) });
  await expectAccessible(page);

  await test.step("a line from one box to another adds the need, and undo takes it back", async () => {
    await expect(node("Emergency accounts")).toHaveAccessibleName("Emergency accounts needs nothing else");
    await node("Emergency accounts").hover();
    await page.mouse.down();
    await node("Head office power").hover();
    await page.mouse.up();
    await expect(node("Emergency accounts")).toHaveAccessibleName("Emergency accounts needs Head office power");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(node("Emergency accounts")).toHaveAccessibleName("Emergency accounts needs nothing else");
  });

  await test.step("by keyboard a need is added that closes a circle, which is said at once", async () => {
    await node("Head office power").focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Head office power" });
    await expectAccessible(page);
    await sheet.getByRole("combobox", { name: "Add a service it needs" }).fill("Head office network");
    const saved = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("option", { name: "Head office network" }).click();
    await saved;
    await page.goto(`${demo.origin}/channels/dependencies`);
    await expect(page.getByText("A circle: these need each other")).toBeVisible();
    await expect(node("Head office power")).toHaveAccessibleName("Head office power needs Head office network");
  });
});

test("R70: on a phone the same stands in words, and is changed there", async ({ page, demo, isMobile }) => {
  test.skip(!isMobile, "a wide screen draws it");
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/channels/dependencies`);
  await expect(page.getByRole("group", { name: "Drawing of the dependencies" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Emergency accounts" }).click();
  await expect(page.getByRole("dialog")).toContainText("Nothing needs it.");
});
