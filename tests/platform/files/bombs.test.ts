import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { originalLimit } from "@/core/evidence/original";
import { environment } from "@/platform/environment";
import { dropReceived, receiveOriginal } from "@/platform/files/originals";
import { readTables } from "@/platform/files/tables/read-tables";
import { readMail } from "@/platform/mail/read-mail";
import { pack as packed } from "../../fixtures/import/office";

const megabyte = 1024 * 1024;
const pack = async (parts: Record<string, string | Buffer>) => Buffer.from(await packed(parts));
const relations =
  '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';

/** Makes an archive say that its parts are small, in both places where a zip file says it. */
function lying(zip: Buffer, about: string): Buffer {
  const changed = Buffer.from(zip);
  for (const [mark, size, name] of [
    ["PK\x03\x04", 22, 30],
    ["PK\x01\x02", 24, 46],
  ] as const)
    for (let at = changed.indexOf(mark, 0, "latin1"); at >= 0; at = changed.indexOf(mark, at + 1, "latin1"))
      if (changed.toString("latin1", at + name, at + name + about.length) === about)
        changed.writeUInt32LE(1000, at + size);
  return changed;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
async function original(name: string, bytes: Uint8Array): Promise<string> {
  const received = await receiveOriginal(name, once(bytes));
  if (!received.ok) return received.refusal.code;
  await dropReceived(received.value);
  return "kept";
}
const waiting = () => {
  const folder = join(environment().dataFolder, "originals", "waiting");
  return existsSync(folder) ? readdirSync(folder) : [];
};
const mail = (...lines: string[]) => Buffer.from(lines.join("\r\n"));

describe("an archive that is a bomb", () => {
  it("is refused when it lies about what its parts unpack to", async () => {
    const sheet = "xl/worksheets/sheet1.xml";
    const bomb = await pack({
      "_rels/.rels": relations,
      "xl/workbook.xml": "<workbook/>",
      [sheet]: Buffer.alloc(200 * megabyte),
    });
    const before = process.memoryUsage().rss;
    const read = await readTables(lying(bomb, sheet), "a.xlsx");
    expect(read).toMatchObject({ ok: false, refusal: { code: "import-file-damaged", values: { file: "a.xlsx" } } });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte);
  });

  it("is refused when it has thousands of parts, as a table and as an original", async () => {
    const names = Array.from({ length: 10_001 }, (_, n) => [`xl/part${n}.xml`, "x"]);
    const bomb = await pack({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relations,
      "xl/workbook.xml": "<workbook/>",
      ...Object.fromEntries(names),
    });
    expect(await readTables(bomb, "a.xlsx")).toMatchObject({ refusal: { code: "import-archive-too-large" } });
    expect(await original("a.xlsx", bomb)).toBe("original-content");
  });

  it("stays closed inside another file: an archive in an archive, an archive in a mail", async () => {
    const inner = await pack({ "xl/workbook.xml": Buffer.alloc(100 * megabyte) });
    const outer = await pack({
      "_rels/.rels": relations,
      "xl/workbook.xml": "<workbook/>",
      "xl/embeddings/a.xlsx": inner,
    });
    expect(await readTables(outer, "a.xlsx")).toMatchObject({ ok: false });
    const read = await readMail(
      mail(
        "Subject: x",
        'Content-Type: application/zip; name="a.zip"',
        "Content-Transfer-Encoding: base64",
        "",
        inner.toString("base64"),
      ),
    );
    expect(read?.attachments).toMatchObject([{ name: "a.zip", size: inner.length }]);
  });

  it("is no original: neither an archive by name, nor one with a macro or without its main part", async () => {
    expect(await original("a.zip", await pack({ "a.txt": "x" }))).toBe("original-kind");
    expect(await original("a.docx", await pack({ "a.txt": "x" }))).toBe("original-content");
    const macro = { "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", "word/vbaProject.bin": "x" };
    expect(await original("a.docx", await pack(macro))).toBe("original-content");
  });
});

describe("an XML that grows", () => {
  it("is refused before its first entity is replaced", async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const parts = await pack({
      "_rels/.rels": relations,
      "xl/workbook.xml": `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "ha">${laughs}]><workbook>&l9;</workbook>`,
    });
    expect(await readTables(parts, "a.xlsx")).toMatchObject({ refusal: { code: "import-xml-unsafe" } });
  });
});

describe("an image of giant dimensions", () => {
  it("costs its bytes and no more: it is kept as it came and never decoded", async () => {
    const side = Buffer.alloc(4, 0xff);
    const png = Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      side,
      side,
      Buffer.from([16, 6, 0, 0, 0]),
    ]);
    expect(await original("huge.png", png)).toBe("kept");
  });
});

describe("an original that is too large", () => {
  it("is refused while it still streams in, and leaves nothing behind", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += megabyte;
        yield Buffer.alloc(megabyte, 32);
      }
    }
    const before = waiting();
    expect(await receiveOriginal("a.txt", endless())).toMatchObject({ refusal: { code: "original-too-large" } });
    expect(given).toBeLessThanOrEqual(originalLimit + megabyte);
    expect(waiting()).toEqual(before);
  });
});

describe("a mail that is a bomb", () => {
  it("is given up: parts in parts without end, messages in messages, headers without end", async () => {
    const deep = Array.from(
      { length: 5_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
    );
    const nested = Array.from({ length: 500 }, () => "Content-Type: message/rfc822\r\n");
    expect(await readMail(mail(...deep))).toBeUndefined();
    expect((await readMail(mail(...nested)))?.text.length ?? 0).toBeLessThan(100_000);
    expect(await readMail(mail(`Subject: ${"x".repeat(2 * megabyte)}`, "", "text"))).toBeUndefined();
    expect(await readMail(mail(...Array.from({ length: 50_000 }, (_, n) => `X-${n}: x`), "", "text"))).toBeUndefined();
  });

  it("is cut: a text of many megabytes, thousands of parts", async () => {
    const long = await readMail(mail("Subject: x", "", "x".repeat(20 * megabyte)));
    expect(long?.text.length).toBeLessThanOrEqual(200_000);
    const parts = Array.from({ length: 5_000 }, () => "--b\r\nContent-Type: text/plain\r\n\r\nx");
    const many = await readMail(mail("Content-Type: multipart/mixed; boundary=b", "", ...parts, "--b--"));
    expect(many?.text.length).toBeLessThanOrEqual(200_000);
  });
});
