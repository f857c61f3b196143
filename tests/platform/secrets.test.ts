import { createPrivateKey, createPublicKey } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { derivedKey, ensureSecrets } from "@/platform/secrets";

const folder = mkdtempSync(join(tmpdir(), "tocsin-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "secrets.json");

it("are made once and then stay as they are", () => {
  const made = ensureSecrets(file);
  const text = readFileSync(file, "utf8");
  expect(ensureSecrets(file)).toEqual(made);
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("are readable by their account only, also after somebody opened them up", () => {
  ensureSecrets(file);
  chmodSync(file, 0o644);
  ensureSecrets(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("hold one P-256 key for each type of message", () => {
  const { signing } = ensureSecrets(file);
  const keys = Object.values(signing).map((pem) => createPrivateKey(pem));
  expect(keys.map((key) => key.asymmetricKeyDetails?.namedCurve)).toEqual(["prime256v1", "prime256v1", "prime256v1"]);
  const publicPems = keys.map((key) => createPublicKey(key).export({ type: "spki", format: "pem" }));
  expect(new Set(publicPems).size).toBe(3);
});

it("derive another key for each purpose and each installation, and the same one again", () => {
  const here = ensureSecrets(file);
  const elsewhere = ensureSecrets(join(folder, "other.json"));
  const keys = [derivedKey(here, "a"), derivedKey(here, "b"), derivedKey(elsewhere, "a")].map((key) =>
    key.toString("hex"),
  );
  expect(new Set(keys).size).toBe(3);
  expect(derivedKey(here, "a").toString("hex")).toBe(keys[0]);
});
