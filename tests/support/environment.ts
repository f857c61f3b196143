import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ensureSecrets } from "@/platform/secrets";

// What a launcher hands to the process, for code that asks for the installation's secrets or origin; for tests and
// measurements, so nothing here may need a test run.
/** A data folder of one's own: some look at every file in it. Whoever takes it clears it away. */
export const ownFolder = mkdtempSync(join(tmpdir(), "tocsin-tests-"));
const secrets = join(ownFolder, "secrets.json");
ensureSecrets(secrets);
Object.assign(process.env, {
  TOCSIN_DATA: ownFolder,
  TOCSIN_DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nothing",
  TOCSIN_ORIGIN: "https://tocsin.example.com",
  TOCSIN_SECRETS: secrets,
  TOCSIN_LOG: "silent",
});

// The same examples in every run, so that a change is judged by what it changes; another SEED looks for new ones.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
