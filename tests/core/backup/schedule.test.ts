import { expect, it } from "vitest";
import { isBackedUpPath } from "@/core/backup/about";
import { backupsToRemove, isBackupDue, isBackupOverdue } from "@/core/backup/schedule";

const daily = { everyHours: 24, keep: 2 };
const at = (hours: number) => new Date(Date.UTC(2026, 10, 22) + hours * 3_600_000);

it("a backup is due when there is none, and an interval after the last one", () => {
  expect(isBackupDue(daily, null, at(0))).toBe(true);
  expect(isBackupDue(daily, at(0), at(23.9))).toBe(false);
  expect(isBackupDue(daily, at(0), at(24))).toBe(true);
});

it("it is overdue after one and a half intervals, counted from the first request while there is none", () => {
  expect(isBackupOverdue(daily, at(0), at(0), at(36))).toBe(false);
  expect(isBackupOverdue(daily, at(0), at(0), at(36.1))).toBe(true);
  expect(isBackupOverdue(daily, null, at(0), at(36.1))).toBe(true);
  expect(isBackupOverdue(daily, null, at(0), at(1))).toBe(false);
});

it("the newest ones stay", () => {
  expect(backupsToRemove(daily, ["newest", "middle", "oldest"])).toEqual(["oldest"]);
  expect(backupsToRemove(daily, ["newest"])).toEqual([]);
});

it("a file of a backup never leads out of the data folder", () => {
  const digest = "ab".repeat(32);
  expect(isBackedUpPath(`originals/ab/ab/${digest}`)).toBe(true);
  expect(isBackedUpPath("packs/0b6a8f63-9c3d-4d0e-8f0a-0d5a9f6f2a01.zip")).toBe(true);
  expect(isBackedUpPath("checkpoints.txt")).toBe(true);
  for (const path of ["../x", "/etc/passwd", "secrets.json", `originals/../../${digest}`, "packs/../x.zip", "packs\\x"])
    expect(isBackedUpPath(path)).toBe(false);
});
