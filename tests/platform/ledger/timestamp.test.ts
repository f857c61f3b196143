import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, expect, it } from "vitest";
import { readTimestampAnswer } from "@/core/ledger/timestamp/answer";
import { oidOf, readDer, writeDer } from "@/core/ledger/timestamp/der";
import { positive, timestampQuery } from "@/core/ledger/timestamp/request";
import { askForTimestamp, timestampOf } from "@/platform/ledger/timestamp";
import { startAuthority } from "../../support/authority";

const authority = await startAuthority();
const other = await startAuthority();
const work = mkdtempSync(join(tmpdir(), "tocsin-timestamp-"));
afterAll(async () => {
  await Promise.all([authority.close(), other.close()]);
  rmSync(work, { recursive: true, force: true });
});
afterEach(() => authority.answer());

const text = Buffer.from("tocsin-checkpoint v1\n");
const good = await askForTimestamp(authority.url, text, authority.caPem);
const data = join(work, "data.txt");
const token = join(work, "token.tsr");
writeFileSync(data, text);

function openssl(answer: Uint8Array, ca = authority.caFile): boolean {
  writeFileSync(token, answer);
  try {
    execFileSync("openssl", ["ts", "-verify", "-data", data, "-in", token, "-CAfile", ca], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

it("asks as openssl asks", () => {
  const query = join(work, "query.tsq");
  writeFileSync(query, timestampQuery(createHash("sha256").update(text).digest(), Uint8Array.of(0x80, 1, 2)));
  const said = execFileSync("openssl", ["ts", "-query", "-in", query, "-text"], { encoding: "utf8" });
  expect(said).toContain("Hash Algorithm: sha256");
  expect(said).toContain("Certificate required: yes");
  expect(said).toContain("Nonce: 0x800102");
});

it("gets a timestamp that openssl and we believe, with the time of the authority", () => {
  expect(openssl(good)).toBe(true);
  const time = timestampOf(good, text, authority.caPem);
  const said = execFileSync("openssl", ["ts", "-reply", "-in", token, "-text"], { encoding: "utf8" });
  const [, shown = ""] = /Time stamp: (.*)/.exec(said) ?? [];
  expect(new Date(shown).toISOString()).toBe(time);
});

it("believes no timestamp of another text, nor of an authority that is not trusted", () => {
  expect(timestampOf(good, Buffer.from("something else"), authority.caPem)).toBeUndefined();
  expect(timestampOf(good, text, other.caPem)).toBeUndefined();
  expect(timestampOf(good, text, undefined)).toBeDefined();
});

it("believes nothing that openssl does not believe, wherever a bit is flipped", () => {
  const root = authority.caPem;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const time = timestampOf(changed, text, root);
      // Both may pass over bytes that nobody signs, such as the words beside the status; the time stays what was signed.
      if (time !== undefined) expect(time).toBe(timestampOf(good, text, root));
    }),
    { numRuns: 1500 },
  );
});

it("a nonce is written in its shortest form", () => {
  expect([...positive(Uint8Array.of(0, 0, 5))]).toEqual([5]);
  expect([...positive(Uint8Array.of(0x80))]).toEqual([0, 0x80]);
  expect([...positive(Uint8Array.of(0, 0))]).toEqual([0]);
});

it("DER of any length is read back as it was written, and rubbish is not read", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
      expect(readDer(writeDer(4, content))?.[0]?.content).toEqual(content);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      readTimestampAnswer(bytes);
      oidOf(readDer(bytes)?.[0]);
    }),
  );
  expect(readDer(Uint8Array.of(4, 0x84, 0xff, 0xff, 0xff, 0xff))).toBeUndefined();
});

it("says what is wrong with an authority, and believes none of it", async () => {
  const ask = () => askForTimestamp(authority.url, text, authority.caPem);
  authority.answer({ status: 503 });
  await expect(ask()).rejects.toThrow("answered 503");
  authority.answer({ body: () => Buffer.from("<html>") });
  await expect(ask()).rejects.toThrow("answered no timestamp");
  authority.answer({ body: () => Buffer.alloc(100_000) });
  await expect(ask()).rejects.toThrow("too much");
  authority.answer({ body: () => good });
  await expect(ask()).rejects.toThrow("another question");
  authority.answer();
  await expect(askForTimestamp(authority.url, text, other.caPem)).rejects.toThrow("does not fit");
  await expect(askForTimestamp("http://127.0.0.1:1/", text, undefined)).rejects.toThrow();
});
