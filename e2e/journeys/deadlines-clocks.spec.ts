import { expect, type Page } from "@playwright/test";
import ICAL from "ical.js";
import { expectAccessible } from "../support/accessible";
import { signInAs, test } from "../support/demo";

/** Gives the events of a subscription whose title has these words, as an independent parser reads them. */
async function eventsOf(page: Page, address: string, words: string) {
  const answer = await page.request.get(address);
  return new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents("vevent")
    .filter((event) => String(event.getFirstPropertyValue("summary")).includes(words))
    .map((event) => ({
      uid: String(event.getFirstPropertyValue("uid")),
      sequence: Number(event.getFirstPropertyValue("sequence")),
      status: String(event.getFirstPropertyValue("status")),
      start: (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate().toISOString(),
    }));
}

/** A day so many days from today, as a date field takes it. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("R36, R60: the DPO watches the clocks of an incident, corrects a start, and calendar and mail follow", async ({
  page,
  demo,
}, { project }) => {
  const title = `Mislaid backup tape ${project.name}`;
  await signInAs(page, demo, "dpo");
  await page.goto(`${demo.origin}/deadlines/calendar`);
  await page.getByLabel("What it shows").selectOption("all");
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = (await page.locator("code", { hasText: "/feed/" }).textContent()) ?? "";

  await page.goto(`${demo.origin}/deadlines/clocks/new`);
  await page.getByRole("textbox", { name: "Case" }).fill(title);
  await page.getByRole("combobox", { name: "Regimes to watch" }).fill("GDPR: personal");
  await page.getByRole("option", { name: /^GDPR: personal data breach/ }).click();
  await page.getByLabel("Source").fill("Call of the archive");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open the case" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await eventsOf(page, address, title)).toEqual([]);

  const happened = page.getByRole("region", { name: "What happened" });
  await happened.getByLabel("Event").selectOption("aware_at");
  await happened.getByLabel("Day").fill(dayFromNow(1));
  await happened.getByLabel("Time").fill("10:00");
  await happened.getByLabel("Source").fill("Call of the archive");
  await happened.getByRole("button", { name: "Record it" }).click();
  const said = page.getByRole("region", { name: "What was recorded" });
  await expect(said.getByText("source: Call of the archive").first()).toBeVisible();
  await expect.poll(async () => (await eventsOf(page, address, title)).length).toBe(1);
  const [before] = await eventsOf(page, address, title);
  await expectAccessible(page);

  await said.locator("summary").first().click();
  await said.getByLabel("Day").fill(dayFromNow(-9));
  await said.getByLabel("Source").fill("Log of the archive");
  await said.getByLabel("Why it was wrong").fill("The archive knew last week");
  await said.getByRole("button", { name: "Correct" }).click();
  await expect(said.getByText("The archive knew last week")).toBeVisible();
  await expect(page.getByText("Corrected once").first()).toBeVisible();
  await expect.poll(async () => (await eventsOf(page, address, title))[0]?.start).not.toBe(before?.start);
  const [after] = await eventsOf(page, address, title);
  expect(after).toMatchObject({ uid: before?.uid, status: "CONFIRMED" });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);

  const reminder = () => demo.mailbox.received.filter(({ subject }) => subject?.startsWith(`Overdue: ${title}`));
  await expect.poll(() => reminder().length, { timeout: 150_000 }).toBeGreaterThan(0);
  expect(reminder()[0]?.text).toContain(page.url().split("?")[0]);
  await page.reload();
  await expect(page.getByRole("region", { name: "Reminders" }).getByText("Escalated by mail.").first()).toBeVisible();

  await page.getByLabel("Why it can be closed").fill("Found in the safe");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByText("Closed", { exact: true }).first()).toBeVisible();
  await expect.poll(async () => (await eventsOf(page, address, title))[0]?.status).toBe("CANCELLED");
});

test("R16: the ISMS manager puts a row on a schedule by form and sees when it comes next", async ({ page, demo }) => {
  await signInAs(page, demo, "isms-manager");
  await page.goto(`${demo.origin}/deadlines/calendar`);
  await page
    .getByRole("link", { name: /Security awareness bulletin/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "When due" }).click();
  const panel = page.getByRole("tabpanel", { name: "When due" });
  await panel.getByLabel("On a weekend or holiday").selectOption("next");
  await expect(panel.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel("Length").fill("36");
  await panel.getByRole("button", { name: "Set" }).click();
  await expect(panel.getByText("Tocsin reads: 36 hours.")).toBeVisible();
});
