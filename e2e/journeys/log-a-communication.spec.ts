import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

const mail = [
  "From: Jonas Feldmann <jonas.feldmann@example.com>",
  "To: notices@example.org",
  "Subject: First notice",
  "Message-ID: <first-notice@example.com>",
  "Content-Type: multipart/alternative; boundary=part",
  "",
  "--part",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Dear authority, there was an incident.",
  "--part",
  "Content-Type: text/html",
  "",
  "<script>document.title = 'taken over'</script><img src='/api/health/live'>",
  "--part--",
].join("\r\n");

test("somebody logs a communication with its mail, reads the proof, and corrects it by a new entry", async ({
  page,
  demo,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-e2e-"));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/evidence`);
  await page.getByRole("link", { name: "Log a communication" }).click();
  await expectAccessible(page);

  await test.step("what is typed survives a reload", async () => {
    await page.getByLabel("Subject").fill("First notice to the authority");
    await page.getByLabel("To whom").fill("Data protection authority\nBoard");
    await page.reload();
    await expect(page.getByText("This is what you had typed before.")).toBeVisible();
    await expect(page.getByLabel("To whom")).toHaveValue("Data protection authority\nBoard");
  });

  await test.step("a row is found by typing, originals are sent at once and judged by content", async () => {
    await page.getByLabel("Row that this carries out").fill("ransom");
    await page.keyboard.press("Enter");
    await page.getByLabel("Channel").fill("E-mail");
    await page.getByLabel("What was communicated").fill("We told them what we know so far.");
    const files = [file("notice.eml", mail), file("fake.pdf", "no pdf at all")];
    await page.locator("input[type=file]").setInputFiles(files);
    await expect(page.getByText("Kept: notice.eml")).toBeVisible();
    await expect(page.getByText("its content is not that of a .pdf file")).toBeVisible();
    await page.getByRole("button", { name: "Log it" }).click();
  });

  await test.step("the entry shows what was said and where it stands in the ledger", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("First notice to the authority");
    await expect(page.getByText("Board", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByText("The line that is hashed").click();
    await expect(page.getByText('"type":"communications.communication-logged"')).toBeVisible();
    await expect(page.getByText("Dear authority")).toHaveCount(0);
  });

  await test.step("the mail is read as text, nothing of it runs, and it comes back as it was", async () => {
    await page.getByRole("link", { name: "notice.eml" }).click();
    await expect(page.getByText("Dear authority, there was an incident.")).toBeVisible();
    await expect(page).not.toHaveTitle(/taken over/);
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toBe(mail);
    await page.goBack();
  });

  await test.step("a correction is a new entry, and the old one says so", async () => {
    await page.getByRole("link", { name: "Correct" }).click();
    await expect(page.getByLabel("Subject")).toHaveValue("First notice to the authority");
    await page.getByLabel("Why it is corrected").fill("The board was told by phone.");
    await page.getByLabel("To whom").fill("Data protection authority");
    await page.getByRole("button", { name: "Log the correction" }).click();
    await expect(page.getByText("This corrects an earlier entry.")).toBeVisible();
    await expect(page.getByRole("link", { name: "notice.eml" })).toBeVisible();
    await page.getByRole("link", { name: "See the other entry" }).click();
    await expect(page.getByText("This entry has been corrected.")).toBeVisible();
    await expect(page.getByText("Board", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Correct", exact: true })).toHaveCount(0);
  });

  await test.step("the log finds it by any words", async () => {
    await page.goto(`${demo.origin}/evidence?words=authority+notice`);
    await expect(page.getByRole("link", { name: "First notice to the authority" })).toHaveCount(2);
    await expect(page.getByText("Corrected", { exact: true })).toBeVisible();
  });
});

test("a file above the limit and a request from elsewhere are refused by the upload", async ({ page, demo }) => {
  await signInAs(page, demo, "isms-manager");
  const send = (size: number, headers: Record<string, string>) =>
    page.request.post(`${demo.origin}/api/uploads`, {
      data: Buffer.alloc(size, "a"),
      headers: { "x-file-name": "large.txt", "content-type": "application/octet-stream", ...headers },
    });
  const own = { origin: demo.origin };
  expect((await send(24 * 1024 * 1024, own)).status()).toBe(201);
  const large = await send(26 * 1024 * 1024, own);
  expect([large.status(), (await large.json()).code]).toEqual([422, "original-too-large"]);
  expect((await send(10, { origin: "https://example.org" })).status()).toBe(403);
  await page.context().clearCookies();
  expect((await send(10, own)).status()).toBe(401);
});
