import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordChannelTest } from "@/application/channels/record-channel-test";
import { approveReview } from "@/application/people/approve-review";
import { closeReachTest } from "@/application/people/close-reach-test";
import { contactActs } from "@/application/people/contact-register";
import { decideContact } from "@/application/people/decide-contact";
import { proposeReview } from "@/application/people/propose-review";
import { recordReach } from "@/application/people/record-reach";
import { signReviewList } from "@/application/people/sign-review-list";
import { startReachTest } from "@/application/people/start-reach-test";
import { startReview } from "@/application/people/start-review";
import { ask, run } from "@/application/runner/run";
import { readRecord } from "@/core/ledger/record";
import { verifyPackFile } from "@/platform/files/verify-pack-file";
import { publicPem } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { builtPack, provenMatrix, runVerifyScript, scriptIn, unpackPack } from "../../support/evidence";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "tocsin-care-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { owner, approver, matrix } = await provenMatrix(world);
const paths = [{ kind: "mobile" as const, value: "+49 171 3920010" }];
const { id: contact } = accepted(await run(world, contactActs.add, { name: "Kim Unmentioned", paths }, owner));
const keeper = (await enrolledPerson(app, ["isms-manager"], world.now(), "Kari Keeper")).actor;
const { lists } = accepted(await ask(world, proposeReview, {}, keeper));
const owners = lists.map(({ key }) => ({ list: key, owner: keeper.id }));
const { review } = accepted(
  await run(world, startReview, { name: "Autumn review", dueOn: "2026-12-20", owners }, keeper),
);
const begun = await app.reviewList.findMany({ where: { reviewId: review }, include: { items: true } });
for (const { id, items } of begun) {
  for (const item of items) accepted(await run(world, decideContact, { item: item.id, decision: "confirmed" }, keeper));
  accepted(await run(world, signReviewList, { list: id }, keeper));
}
accepted(await run(world, approveReview, { review }, approver.actor));
const window = { kinds: ["mobile" as const], hours: 24, remindHours: null };
const { test } = accepted(
  await run(world, startReachTest, { name: "Call round", contacts: [contact], ...window }, owner),
);
const target = await app.reachTarget.findFirstOrThrow({ where: { testId: test } });
const call = { target: target.id, outcome: "reached" as const, method: "phone" as const, seconds: 40 };
accepted(await run(world, recordReach, call, owner));
accepted(await run(world, closeReachTest, { test }, owner));
const channel = await app.channel.findFirstOrThrow();
const on = world.now().toISOString().slice(0, 10);
const tried = { channel: channel.id, result: "works" as const, on, evidence: "Kim Unmentioned heard it" };
accepted(await run(world, recordChannelTest, tried, owner));

const { path } = await builtPack(world, owner, { matrix });
const pack = unpackPack(path, join(folder, "unpacked"));
const table = (name: string) =>
  (pack.files.get(`data/tables/${name}.csv`)?.toString() ?? "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));

describe("R107, R113, R117: the evidence pack", () => {
  it("tells who began, signed and approved each contact review, and how it was decided", () => {
    const [, campaign] = table("contact-reviews");
    expect(campaign).toEqual(
      expect.arrayContaining([
        "Autumn review",
        "Kari Keeper",
        "2026-12-20",
        `${begun.length}/${begun.length}`,
        "Cleo Approver",
      ]),
    );
    const [, signed] = table("contact-review-lists");
    expect(signed).toEqual(
      expect.arrayContaining(["Autumn review", "Kari Keeper", String(begun[0]?.items.length), "0"]),
    );
  });

  it("tells what came of reach tests and of tests of channels", () => {
    const [heads = [], reach = []] = table("reach-tests");
    expect(reach).toContain("Call round");
    expect(reach[heads.indexOf("Reached")]).toBe("1");
    expect(reach[heads.indexOf("Delivered (no answer)")]).toBe("0");
    expect(table("channel-tests")[1]).toEqual(expect.arrayContaining([channel.name, on, "works", "Robin Owner"]));
  });

  it("names for each line the record that proves it", () => {
    const register = [...pack.files].flatMap(([name, bytes]) => {
      const record = /^data\/log\/[^/]+\/\d+\.json$/.test(name) ? readRecord(bytes.toString()) : undefined;
      return record?.kind === "register" ? [[String(record.n), record.type] as const] : [];
    });
    const typeOf = new Map(register);
    const first = (name: string) => typeOf.get(table(name)[1]?.[0] ?? "");
    expect(first("contact-reviews")).toBe("people.review-started");
    expect(first("contact-review-lists")).toBe("people.review-list-signed");
    expect(first("reach-tests")).toBe("people.reach-test-started");
    expect(first("channel-tests")).toBe("channels.test-recorded");
  });

  it("carries no name or number of a contact, and says in VERIFY.txt how the tables are checked", () => {
    const all = [...pack.files].filter(([name]) => /\.(json|csv|html|txt)$/.test(name));
    for (const [name, bytes] of all) {
      expect(bytes.toString(), name).not.toContain("Unmentioned");
      // As a number of its own: digests and salts are of such digits too.
      expect(bytes.toString(), name).not.toMatch(/(?<![0-9a-f])(\+?49 ?171 ?)?3920010/);
    }
    expect(pack.files.get("VERIFY.txt")?.toString()).toContain("contact-reviews.csv");
    expect(pack.files.get("data/00-summary.html")?.toString()).toContain("Autumn review");
  });

  it("is sound for the auditor's tools and for ours with these tables", async () => {
    const keyPem = publicPem(currentSecrets().signing.pack);
    expect(runVerifyScript(pack.files, scriptIn(pack.files), keyPem).sound).toBe(true);
    expect(await verifyPackFile(path, keyPem)).toMatchObject({ sound: true, problems: [] });
  });
});
