import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { createTransport } from "nodemailer";
import { afterAll, expect, it } from "vitest";
import { readNamed } from "@/cli/checkpoints";
import { runVerifyLedger } from "@/cli/verify-ledger";
import { say } from "@/core/language/say";
import { checkpointText } from "@/core/ledger/checkpoint";
import { keepApart, keptText } from "@/platform/ledger/kept";

const folder = mkdtempSync(join(tmpdir(), "tocsin-named-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = (seq: number) => {
  const body = checkpointText({
    ...{ origin: "3f0a1c2e-0000-4000-8000-000000000001", incarnation: "3f0a1c2e-0000-4000-8000-000000000001", seq },
    ...{ time: "2026-11-22T09:00:00.000Z", streams: 3, entries: 10 * seq, headsHash: "ab".repeat(32) },
    prev: seq === 1 ? "" : "cd".repeat(32),
  });
  return { body, signature: Buffer.alloc(70, seq) };
};

it("checkpoints that were mailed are read from the saved mail, whatever the mail program made of their lines", async () => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const letters = await Promise.all(
    [1, 2].map(async (seq) => {
      const around = say("de", "letters.anchor.text", { organisation: "Gießerei Hohlbach" });
      const mail = { from: "a@example.com", to: "b@example.com", text: `${around}\n\n${keptText(kept(seq))}` };
      return String((await transport.sendMail(mail)).message);
    }),
  );
  expect(letters[0]).toMatch(/quoted-printable/);
  const file = join(folder, "saved.mbox");
  writeFileSync(file, letters.join("\r\n"));
  expect(await readNamed(file)).toMatchObject([kept(1), kept(2)]);
});

it("a folder of checkpoints is read; where there are none, verify-ledger says so instead of calling the ledger sound", async () => {
  await keepApart(join(folder, "apart"), kept(7));
  expect(await readNamed(join(folder, "apart"))).toMatchObject([{ seq: 7 }]);
  const other = join(folder, "other.txt");
  writeFileSync(other, "nothing of ours\n");
  for (const place of [join(folder, "none"), other, folder]) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    expect(await runVerifyLedger(["--checkpoints", place], { stdin, stdout, stderr })).toBe(2);
    for (const stream of [stdout, stderr]) stream.end();
    expect(await text(stdout)).toBe("");
    expect(await text(stderr)).toContain(`There are no checkpoints in ${place}.`);
  }
});
