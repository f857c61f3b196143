import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { lockInstance, readInstance } from "@/platform/database/instance-lock";
import { accepted } from "../../support/accepted";

let folder = mkdtempSync(join(tmpdir(), "tocsin-lock-"));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), "tocsin-lock-"));
});

it("only one process has a data folder at a time, and says where its database is", () => {
  const lock = accepted(lockInstance(folder));
  lock.tell({ databasePort: 5000 });
  lock.tell({ origin: "http://127.0.0.1:3000" });
  expect(lockInstance(folder)).toMatchObject({
    ok: false,
    refusal: { code: "data-in-use", values: { pid: process.pid } },
  });
  expect(readInstance(folder)).toMatchObject({ databasePort: 5000, origin: "http://127.0.0.1:3000" });
  lock.release();
  accepted(lockInstance(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ["whose process is gone", { pid: 2 ** 22 - 1, started: "long ago" }],
  ["whose number belongs to another process by now", { pid: process.pid, started: "before the machine restarted" }],
])("a lock %s is taken over", (_, dead) => {
  writeFileSync(join(folder, "instance.json"), JSON.stringify(dead));
  expect(readInstance(folder)).toBeUndefined();
  accepted(lockInstance(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

it("a lock that was cut short by a crash is taken over", () => {
  writeFileSync(join(folder, "instance.json"), '{"pid":');
  accepted(lockInstance(folder));
});
