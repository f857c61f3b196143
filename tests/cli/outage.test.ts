import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { runOutage } from "@/cli/outage";
import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { emptyRowFields } from "@/core/matrix/row";

const service = (id: string, needs: MatrixDocument["services"][number]["needs"] = []) => ({
  id,
  name: id,
  kind: "service" as const,
  needs,
});
const channel = (id: string, kind: "email" | "phone", of: string[]) => ({
  id,
  name: id,
  kind,
  ceiling: null,
  encrypted: false,
  exportable: false,
  identityCheck: "",
  joinControl: "",
  environments: [],
  owner: null,
  needs: of.map((one) => ({ atLeast: 1, of: [one] })),
});

const document: MatrixDocument = {
  schema: documentSchema,
  organisation: { name: "Example", zone: "Europe/Berlin", jurisdictions: [] },
  matrix: { id: "m", name: "Matrix", scope: "", owner: null },
  plan: [],
  classifications: [],
  services: [service("idp"), service("mail", [{ atLeast: 1, of: ["idp"] }]), service("carrier")],
  channels: [channel("e-mail", "email", ["mail"]), channel("call", "phone", ["carrier"])],
  contacts: [
    { id: "ann", kind: "person", paths: [{ id: "p", kind: "mobile", needs: [{ atLeast: 1, of: ["carrier"] }] }] },
    { id: "bob", kind: "person", paths: [{ id: "p", kind: "in-person", needs: [] }] },
  ],
  positions: [
    {
      id: "lead",
      name: "Lead",
      department: "",
      reportsTo: null,
      holder: "ann",
      deputies: ["bob"],
      declares: false,
      speaksTo: [],
      incidentRoles: [],
    },
  ],
  stakeholders: [
    {
      id: "it",
      name: "IT",
      direction: "internal",
      kind: "it",
      needToKnow: null,
      sharing: null,
      jurisdictions: [],
      relationshipOwner: null,
      noticeTerms: "",
      contacts: [],
    },
  ],
  rows: [
    {
      ...emptyRowFields(),
      id: "safe",
      what: "Safe",
      owner: "lead",
      audiences: ["it"],
      channels: ["e-mail"],
      fallbacks: ["call"],
    },
    { ...emptyRowFields(), id: "frail", what: "Frail", owner: "lead", audiences: ["it"], channels: ["e-mail"] },
  ],
};

async function outage(...argv: string[]) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const code = await runOutage(argv, streams);
  streams.stdout.end();
  streams.stderr.end();
  return { code, out: await text(streams.stdout), error: await text(streams.stderr) };
}

function file(content: unknown) {
  const path = join(mkdtempSync(join(tmpdir(), "outage-")), "document.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("tocsin outage", () => {
  it("R70: names the rows that fall silent and those that a fallback saves when the identity provider is down", async () => {
    const { code, out } = await outage(file(document), "--down", "idp", "--json");
    const answer = JSON.parse(out);
    expect(code).toBe(1);
    expect(answer.rows.map((row: { row: string; state: string }) => [row.row, row.state])).toEqual([
      ["safe", "on-fallback"],
      ["frail", "lost"],
    ]);
    expect(answer.servicesDown).toEqual(["idp", "mail"]);
  });

  it("lists single points of failure first and the repair that removes most", async () => {
    const { code, out } = await outage(file(document), "--cut-sets", "2", "--json");
    const answer = JSON.parse(out);
    expect(code).toBe(1);
    expect(answer.cuts.find((one: { row: string }) => one.row === "frail").cuts).toEqual([
      ["idp"],
      ["mail"],
      ["ann", "bob"],
      ["bob", "carrier"],
    ]);
    expect(answer.rank).toEqual([
      { id: "idp", rows: ["frail"] },
      { id: "mail", rows: ["frail"] },
    ]);
    expect(answer.repairs[0]).toEqual({ add: "alternative", to: "channel", id: "e-mail", group: 0, removes: 2 });
    expect(answer.independence).toEqual([{ row: "safe", fallback: "call", primary: "e-mail", shared: [] }]);
  });

  it("refuses an id that the document does not have, a broken document and a missing file with exit code 2 and the place", async () => {
    expect(await outage(file(document), "--down", "nothing", "--json")).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringContaining("nothing"),
    });
    expect(await outage(file({ ...document, rows: [{ id: "x" }] }), "--down", "idp")).toMatchObject({
      code: 2,
      error: expect.stringContaining("rows.0."),
    });
    expect(await outage(file("{"), "--down", "idp")).toMatchObject({
      code: 2,
      error: expect.stringContaining("not JSON"),
    });
    expect(await outage("absent.json", "--down", "idp")).toMatchObject({
      code: 2,
      error: expect.stringContaining("absent.json"),
    });
    expect(await outage(file(document), "--cut-sets", "9")).toMatchObject({
      code: 2,
      error: expect.stringContaining("9"),
    });
    expect(await outage(file(document))).toMatchObject({ code: 2 });
  });
});
