import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "src", "app");

/** The routes of all screens, such as `/matrix/[matrix]/versions`; those with fewer open places first. */
const routes = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => `/${file}`.replace(/\/page\.tsx$/, "").replace(/\/\([^)]*\)/g, "") || "/")
  .sort((a, b) => a.split("[").length - b.split("[").length)
  .map((route) => ({ route, pattern: new RegExp(`^${route.replace(/\[[^\]]*\]/g, "[^/]+")}$`) }));

/** Names the screen that an address shows: its route, or its path where a document is served without one. */
export function routeOf({ pathname }: URL): string {
  return routes.find(({ pattern }) => pattern.test(pathname))?.route ?? pathname;
}
