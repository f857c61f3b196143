import { readFileSync } from "node:fs";

/** The language of whoever starts us. */
export const language = /^de([_.@-]|$)/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "")
  ? "de"
  : "en";
const catalogue = new URL(`../../src/core/language/${language}.json`, import.meta.url);
const texts = JSON.parse(readFileSync(catalogue, "utf8")).launch;

/** Says a text of the namespace `launch`; it works before anything is installed, so it only fills in names. */
export function say(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** Ends the launcher with one sentence; the exit code 2 means that the caller has to change something. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
