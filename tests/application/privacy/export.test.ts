import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { logCommunication } from "@/application/evidence/log-communication";
import { addComment } from "@/application/matrix/add-comment";
import { contactActs } from "@/application/people/contact-register";
import { streamExport } from "@/application/privacy/export/stream-export";
import { exportPerson } from "@/application/privacy/export-person";
import { run } from "@/application/runner/run";
import { emptyContact } from "@/core/people/fields";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { told } from "../../support/evidence";
import { enrolledPerson } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const world = testWorld(app);
const folder = mkdtempSync(join(tmpdir(), "tocsin-held-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
await app.organisation.create({
  data: { name: "Alderwick", scope: "All", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const owner = await signedIn(world, "Robin Owner", "isms-manager");
const dpo = await signedIn(world, "Dana Privacy", "dpo");
const { matrix, rows } = await approvableMatrix(world, owner);

it("gives one file with everything about a person, for programs and to read, without secrets; who took it is on record", async () => {
  const person = await enrolledPerson(app, ["communications-owner"], world.now(), "Sally <b>Subject</b>");
  const paths = [{ kind: "email", value: person.email, needs: [], verifiedAt: null }];
  const contact = { ...emptyContact, name: "Sally Subject", notes: "Speaks Danish", paths };
  const { id } = accepted(await run(world, contactActs.add, contact as never, owner));
  accepted(await run(world, addComment, { matrix, row: rows[0] ?? "", text: "Sally Subject knows" }, owner));
  accepted(await run(world, logCommunication, told(matrix, { sender: "Sally Subject" }), person.actor));

  const given = accepted(await run(world, exportPerson, { about: "account", id: person.id }, dpo));
  const zip = join(folder, given.fileName);
  writeFileSync(zip, await buffer(streamExport(given)));
  execFileSync("unzip", ["-q", zip, "-d", folder]);
  const text = readFileSync(join(folder, "held.json"), "utf8");
  const { about, records } = JSON.parse(text);
  expect(about).toMatchObject({ contacts: [id], accounts: [person.id], by: "Alderwick" });
  const places = new Set(records.map(({ part, table }: { part: string; table: string }) => `${part} ${table}`));
  for (const place of ["own Person", "own Contact", "own ContactPath", "own Session", "own RoleGrant", "named Comment"])
    expect(places).toContain(place);
  for (const place of ["named Communication", "done Communication", "ledger ledger", "ledgerDone ledger"])
    expect(places).toContain(place);
  expect(text).toContain("Speaks Danish");
  const stored = await app.person.findUniqueOrThrow({ where: { id: person.id }, include: { sessions: true } });
  for (const secret of [stored.passwordHash, stored.totpSecret, stored.sessions[0]?.tokenHash])
    expect(text).not.toContain(secret);
  const page = readFileSync(join(folder, "held.html"), "utf8");
  expect(page).toContain("Accounts: about the person");
  expect(page).not.toContain("<b>Subject</b>");
  expect(page).toContain("<dt>notes</dt><dd>Speaks Danish</dd>");
  expect(page).not.toContain(`<dd>${id}</dd>`);
  expect(page).toMatch(/<dt>createdAt<\/dt><dd>\d{4}-\d{2}-\d{2}T[\d:.]+\+0[12]:00<\/dd>/);
  const entries = await app.$queryRaw<Array<{ line: string }>>`
    SELECT convert_from(record, 'UTF8') AS line FROM ledger.entry`;
  const taken = entries.filter(({ line }) => line.includes('"type":"privacy.person-exported"'));
  expect(taken.map(({ line }) => line.includes(`person:${dpo.id}`))).toEqual([true]);
  expect(await run(world, exportPerson, { about: "contact", id }, owner)).toMatchObject({
    refusal: { code: "not-allowed" },
  });
});
