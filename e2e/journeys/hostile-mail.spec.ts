import { expect } from "@playwright/test";
import { beacon, hostileCases, hostileMail } from "../../tests/support/hostile-mail";
import { signInAs, test } from "../support/demo";

/** As many mails as one entry takes; all cases are spread over them. */
const mails = 12;

test("no hostile mail runs a script or asks anybody outside when it is read", async ({ page, demo }) => {
  const outside: string[] = [];
  const own = new URL(demo.origin).host;
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== own) outside.push(request.url());
  });
  page.on("dialog", (dialog) => outside.push(dialog.message()));
  const ran: unknown[] = [];
  await page.exposeFunction("ran", (n: unknown) => ran.push(n));
  await page.context().route(`${beacon}/**`, (route) => route.abort());

  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/evidence/log/new`);
  await page.getByLabel("Subject").fill("Phishing wave");
  await page.getByLabel("To whom").fill("Board");
  await page.getByLabel("Row that this carries out").fill("ransom");
  await page.keyboard.press("Enter");
  await page.getByLabel("Channel").fill("E-mail");
  await page.getByLabel("What was communicated").fill("What came in");
  const files = Array.from({ length: mails }, (_, n) => ({
    name: `wave-${n}.eml`,
    mimeType: "message/rfc822",
    buffer: Buffer.from(hostileMail(hostileCases.filter((one) => one.n % mails === n))),
  }));
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(page.getByText(/^Kept: wave/)).toHaveCount(mails);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phishing wave");

  const links = page.getByRole("link", { name: /^wave-\d+\.eml$/ });
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(mails);
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "networkidle" });
    // The cases are there to be read.
    await expect(page.getByText("beacon.example").first()).toBeVisible();
  }
  expect([outside, ran]).toEqual([[], []]);
});
