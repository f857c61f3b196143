import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { runCheck } from "@/cli/check";
import type { MatrixDocument } from "@/core/matrix/document";
import { soundDocument } from "../support/documents";

const folder = mkdtempSync(join(tmpdir(), "tocsin-check-"));

function fileOf(content: unknown): string {
  const path = join(folder, "document.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function check(...argv: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await runCheck(argv, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const changed = (change: (document: MatrixDocument) => void) => {
  const document = soundDocument();
  // The rule about reviews looks at today's date.
  for (const row of document.rows) row.reviewOn = null;
  change(document);
  return fileOf(document);
};

const sound = (change: (document: MatrixDocument) => unknown) => {
  const document = soundDocument();
  change(document);
  return document;
};

describe("tocsin check", () => {
  it("finds nothing in a sound document and exits 0", async () => {
    const { code, out } = await check(
      changed(() => {}),
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [], readiness: { percent: 100, rows: 3 } });
  });

  it("prints each finding with rule, severity, place, sentence, fix and reference, and exits 1 when one blocks", async () => {
    const path = changed((document) => Object.assign(document.rows[1] ?? {}, { approvers: [], deputyApprovers: [] }));
    const { code, out } = await check(path, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toEqual([
      {
        rule: "approver-present",
        severity: "blocks",
        row: "breach-outside",
        field: "approvers",
        sentence: "The message leaves the organisation and nobody approves it.",
        fix: expect.stringContaining("Name who approves it."),
        reference: "R74, R119",
      },
    ]);
  });

  it("exits 0 when nothing worse than a warning is found, and says it in words", async () => {
    const path = changed((document) => Object.assign(document.rows[0] ?? {}, { trigger: "As needed" }));
    const { code, out } = await check(path);
    expect(code).toBe(0);
    expect(out).toContain("“as needed” leaves open when.");
    expect(out).toContain("Personal data breach: what we know");
  });

  it("R55: finds stale contacts in a document that carries when they were verified", async () => {
    const path = changed((document) => {
      document.freshness = { closeDays: 90, otherDays: 180, verified: {} };
    });
    const { out } = await check(path, "--json");
    const found = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === "contacts-fresh");
    expect(found[0]).toMatchObject({ severity: "warns", sentence: expect.stringContaining("Nobody has ever proved") });
  });

  it.each([
    ["{ broken", "JSON"],
    [{ schema: "other" }, "schema"],
    [{ ...soundDocument(), rows: [{ id: "r" }] }, "rows.0."],
    [{ ...soundDocument(), organisation: { name: "", zone: "Mars", jurisdictions: [] } }, "organisation.zone"],
    [sound(({ rows }) => Object.assign(rows[1] ?? {}, { id: rows[0]?.id })), "rows.1.id"],
    [sound(({ positions }) => positions.push(...positions.slice(0, 1))), "positions."],
    [sound(({ rows }) => Object.assign(rows[2] ?? {}, { what: "Half \uD800" })), "rows.2.what"],
    [sound(({ rows }) => Object.assign(rows[0] ?? {}, { reviewOn: "2026-99-99" })), "rows.0.reviewOn"],
    [
      sound(({ channels }) => Object.assign(channels[0] ?? {}, { needs: [{ atLeast: 5, of: [] }] })),
      "channels.0.needs",
    ],
  ])("exits 2 and names the place of what is wrong in %j", async (content, place) => {
    const { code, out, err } = await check(fileOf(content));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(place);
  });

  it("reads a file that begins with a mark of its encoding", async () => {
    expect((await check(fileOf(`\uFEFF${JSON.stringify(soundDocument())}`))).code).toBe(0);
  });

  it("exits 2 without a file, with two, and for an unknown option", async () => {
    for (const argv of [[], ["a", "b"], ["--what"], [join(folder, "missing.json")]])
      expect((await check(...argv)).code).toBe(2);
  });
});
