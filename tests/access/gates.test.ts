import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

const app = join(projectFolder, "src", "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(app, name), "utf8") }));

describe("the origin gate stands in front of", () => {
  const actions = files.filter(({ text }) => /^"use server";/m.test(text));
  it.each(actions.map(({ name, text }) => [name, text]))("the server actions of %s", (_, text) => {
    const throughTheDoor = /from "@\/app\/(act|auth)"/.test(text);
    const pastTheDoor = text.includes('"@/application/runner/run"');
    expect(text.includes("ownOrigin(") || (throughTheDoor && !pastTheDoor)).toBe(true);
  });

  const changing = files.filter(
    ({ name, text }) => name.endsWith("route.ts") && /export .*\b(POST|PUT|PATCH|DELETE)\b/.test(text),
  );
  it.each(changing.map(({ name, text }) => [name, text]))("the changing methods of %s", (_, text) => {
    expect(text).toContain("ownOrigin(");
  });

  it("something: there are actions and routes", () => {
    expect([actions.length > 5, changing.length > 2]).toEqual([true, true]);
  });
});
