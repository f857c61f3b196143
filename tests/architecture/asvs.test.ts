import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has; those of level 3 come after them or between. */
const sections: Readonly<Record<string, number>> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};

const text = readFileSync(join(projectFolder, "docs/asvs.md"), "utf8");
const rows = [...text.matchAll(/^\| (\d+\.\d+)\.(\d+)(?:-(\d+))? \| (.+) \| (.+) \|$/gm)];

it("docs/asvs.md answers each of the 253 requirements of levels 1 and 2 once", () => {
  const answered = rows.flatMap(([, section = "", first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => `${section}.${Number(first) + n}`),
  );
  expect(new Set(answered).size).toBe(answered.length);
  expect(answered).toHaveLength(253);
  const counted: Record<string, number> = {};
  for (const id of answered) {
    const section = id.slice(0, id.lastIndexOf("."));
    counted[section] = (counted[section] ?? 0) + 1;
  }
  expect(counted).toEqual(sections);
});

it("every answer names a file that exists, or says why there is none", () => {
  for (const [, section, number, , , answer = ""] of rows) {
    const files = [...answer.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    const missing = files.filter((path) => path.includes("/") && !existsSync(join(projectFolder, path)));
    expect([section, number, missing]).toEqual([section, number, []]);
    const reason = /^(not applicable|accepted|by whoever runs it): ./.test(answer);
    expect([section, number, reason || files.some((path) => path.includes("/"))]).toEqual([section, number, true]);
  }
});
