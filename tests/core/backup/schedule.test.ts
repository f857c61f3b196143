import { expect, it } from "vitest";
import { isBackedUpPath } from "@/core/backup/about";
import { backupsToRemove, isBackupDue, isBackupOverdue, isDrillDue, isDrillOverdue } from "@/core/backup/schedule";

const daily = { everyHours: 24, keep: 2, drillDays: 7 };
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

it("a restore is drilled a week after the last time, every day while it fails, and first when there is a backup", () => {
  const drilled = (well: boolean) => ({ at: at(0), well });
  expect(isDrillDue(daily, null, null, at(0))).toBe(false);
  expect(isDrillDue(daily, null, at(0), at(0))).toBe(true);
  expect(isDrillDue(daily, drilled(true), at(0), at(7 * 24 - 1))).toBe(false);
  expect(isDrillDue(daily, drilled(true), at(0), at(7 * 24))).toBe(true);
  expect(isDrillDue(daily, drilled(false), at(0), at(24))).toBe(true);
  expect(isDrillDue({ ...daily, drillDays: 0 }, null, at(0), at(999))).toBe(false);
});

it("a drill is overdue after one and a half intervals, counted from the first backup while there is none", () => {
  expect(isDrillOverdue(daily, null, null, at(999))).toBe(false);
  expect(isDrillOverdue(daily, null, at(0), at(10.5 * 24))).toBe(false);
  expect(isDrillOverdue(daily, null, at(0), at(10.5 * 24 + 1))).toBe(true);
  expect(isDrillOverdue(daily, { at: at(240), well: true }, at(0), at(10.5 * 24 + 1))).toBe(false);
  expect(isDrillOverdue({ ...daily, drillDays: 0 }, null, at(0), at(9999))).toBe(false);
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
