import { describe, expect, it } from "vitest";
import { contactActs } from "@/application/people/contact-register";
import { listVacancies } from "@/application/people/list-vacancies";
import { positionActs } from "@/application/people/position-register";
import { readStaffList } from "@/application/people/read-staff-list";
import { takeStaffList } from "@/application/people/take-staff-list";
import { ask, run } from "@/application/runner/run";
import { receiveImport } from "@/platform/files/imports";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const bea = await signedIn(world, "Bea Example", "isms-manager");

const receive = (...lines: string[]) => receiveWith("Login;Name;Mobil;Abteilung", ...lines);
async function receiveWith(...lines: string[]): Promise<string> {
  const text = lines.join("\n");
  async function* body() {
    yield new TextEncoder().encode(text);
  }
  return accepted(await receiveImport({ person: ada.id, matrix: null, name: "staff.csv" }, body())).id;
}
const columns = { mail: "Login", name: "Name", mobile: "Mobil", department: "Abteilung" };

describe("R118: a staff list", () => {
  it("makes contacts of joiners and keeps the columns for the next list", async () => {
    const file = await receive("kim@example.com;Kim;+49 171 3920010;IT", "lee@example.com;Lee;;IT");
    expect(await ask(world, readStaffList, { file }, bea)).toMatchObject({ refusal: { code: "import-gone" } });
    const shown = accepted(await ask(world, readStaffList, { file, columns }, ada));
    expect(shown.joiners.map(({ name }) => name)).toEqual(["Kim", "Lee"]);
    const taken = accepted(await run(world, takeStaffList, { file, columns, complete: false }, ada));
    expect(taken).toEqual({ joined: 2, moved: 0, left: 0 });
    const next = await receive("kim@example.com;Kim;+49 171 3920010;IT");
    const again = accepted(await ask(world, readStaffList, { file: next }, ada));
    expect([again.columns, again.unchanged]).toEqual([columns, 1]);
    const same = await run(world, takeStaffList, { file: next, columns, complete: false }, ada);
    expect(same).toMatchObject({ refusal: { code: "nothing-changed" } });
  });

  it("archives who is missing from a complete list, and their seats wait at once", async () => {
    const lee = await app.contact.findUniqueOrThrow({ where: { userName: "lee@example.com" } });
    accepted(await run(world, positionActs.add, { name: "Lead", holder: lee.id }, ada));
    const file = await receive("kim@example.com;Kim Sample;+49 171 3920011;Sales");
    const taken = accepted(await run(world, takeStaffList, { file, columns, complete: true }, ada));
    expect(taken).toEqual({ joined: 0, moved: 1, left: 1 });
    expect(accepted(await ask(world, listVacancies, {}, ada)).vacancies).toMatchObject([{ leaver: lee.id }]);
    const kim = await app.contact.findUniqueOrThrow({
      where: { userName: "kim@example.com" },
      include: { paths: true },
    });
    expect(kim).toMatchObject({ name: "Kim Sample", department: "Sales" });
    expect(kim.paths.filter(({ kind }) => kind === "mobile").map(({ value }) => value)).toEqual(["+49 171 3920011"]);
  });

  it("finds whom somebody entered by hand, archives them when they left, and lets others outside the list be", async () => {
    const byHand = async (name: string) =>
      accepted(
        await run(world, contactActs.add, { name, paths: [{ kind: "email", value: `${name}@Example.com` }] }, ada),
      ).id;
    const [max, supplier] = [await byHand("Max"), await byHand("Supplier")];
    const status = { ...columns, status: "Status" };
    const file = await receiveWith("Login;Name;Mobil;Abteilung;Status", "max@example.com;Max;;IT;left");
    const shown = accepted(await ask(world, readStaffList, { file, columns: status, complete: true }, ada));
    expect(shown.leavers.map(({ name }) => name)).toContain("Max");
    accepted(await run(world, takeStaffList, { file, columns: status, complete: true }, ada));
    const archived = async (id: string) => (await app.contact.findUniqueOrThrow({ where: { id } })).archivedAt !== null;
    expect([await archived(max), await archived(supplier)]).toEqual([true, false]);
  });
});
