import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMail } from "@/platform/mail/read-mail";

const mail = (...lines: string[]) => Buffer.from(lines.join("\r\n"));

describe("a mail file", () => {
  it("is read as headers, text and the names of what is attached", async () => {
    const read = await readMail(
      mail(
        "Received: from mx.example.com",
        "From: =?utf-8?Q?J=C3=B8rn?= <jorn@example.com>",
        "To: authority@example.org",
        "Subject: =?utf-8?Q?Gr=C3=BCn?=",
        "Content-Type: multipart/mixed; boundary=x",
        "",
        "--x",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "First notice.",
        "--x",
        "Content-Type: text/html",
        "",
        "<script>alert(1)</script><img src='https://example.com/pixel'>",
        "--x",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename=notice.pdf",
        "",
        "%PDF-",
        "--x--",
      ),
    );
    expect(read?.headers.map(([name]) => name)).toEqual(["From", "To", "Subject"]);
    expect(read?.headers.at(-1)).toEqual(["Subject", "Grün"]);
    expect(read?.text.trim()).toBe("First notice.");
    expect(read?.fromHtml).toBe(false);
    expect(read?.attachments.map(({ name, media }) => [name, media])).toEqual([["notice.pdf", "application/pdf"]]);
  });

  it("that has only HTML is shown as the words in it, without a tag", async () => {
    const read = await readMail(
      mail(
        "Subject: x",
        "Content-Type: text/html",
        "",
        "<style>p{}</style><p>Dear all,<br>we had an <b>incident</b>.</p>",
      ),
    );
    expect(read).toMatchObject({ fromHtml: true });
    expect(read?.text).toBe("Dear all,\nwe had an incident .");
  });

  it("of any bytes never makes the reader fail", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const read = await readMail(bytes);
        expect(read === undefined || typeof read.text === "string").toBe(true);
      }),
    );
  });

  it("with parts nested a thousand deep is given up, not followed", async () => {
    const deep = Array.from(
      { length: 1_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
    );
    expect(await readMail(mail(...deep))).toBeUndefined();
  });
});
