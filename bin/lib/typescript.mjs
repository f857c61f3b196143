import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "./project.mjs";

/** Loads a TypeScript module of the checkout; only after the packages are installed. */
export async function typescript(path) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(project, "tsconfig.json") });
  return import(pathToFileURL(join(project, path)).href);
}
