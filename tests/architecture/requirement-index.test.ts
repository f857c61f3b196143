import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the index of requirements names only files and folders that exist", () => {
  const named = [...readFileSync("docs/requirements.md", "utf8").matchAll(/`((?:src|prisma)\/[^`]+)`/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((path) => !existsSync(path as string))).toEqual([]);
});
