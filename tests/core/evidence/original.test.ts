import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName, kindOf } from "@/core/evidence/original";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const samples = {
  "a.pdf": bytes("%PDF-1.7\n"),
  "a.png": bytes([0x89], "PNG\r\n", [0x1a, 0x0a]),
  "a.jpg": bytes([0xff, 0xd8, 0xff, 0xe0]),
  "a.docx": bytes("PK", [3, 4]),
  "a.msg": bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  "a.eml": bytes("Received: from mx.example.com\r\nSubject: x\r\n\r\n"),
  "a.ics": bytes("BEGIN:VCALENDAR\r\n"),
  "a.txt": bytes("Meldung an die Behörde"),
} as const;

describe("the kind of an original", () => {
  it.each(Object.entries(samples))("of %s is told when name and content agree", (name, head) => {
    const kind = kindOf(name, head);
    expect(kind.ok && kind.value.extension).toBe(name.slice(2));
  });

  it("is refused whenever the content is of another kind than the name says", () => {
    const binary = ["a.pdf", "a.png", "a.jpg", "a.docx", "a.msg"] as const;
    for (const name of Object.keys(samples))
      for (const other of binary)
        if (name !== other && !(name === "a.docx" && other === "a.docx"))
          expect(kindOf(name, samples[other])).toMatchObject({ refusal: { code: "original-content" } });
    expect(kindOf("a.pdf", samples["a.txt"])).toMatchObject({ refusal: { code: "original-content" } });
    expect(kindOf("a.eml", bytes("<html><script>alert(1)</script>"))).toMatchObject({ ok: false });
    expect(kindOf("a.ics", bytes("Subject: x\r\n"))).toMatchObject({ ok: false });
  });

  it.each(["a.svg", "a.html", "a.zip", "a.exe", "a.docm", "a", "", ".constructor", "a.pdf.html"])(
    "of %s is not on the list",
    (name) => {
      expect(kindOf(name, samples["a.txt"])).toMatchObject({ refusal: { code: "original-kind" } });
    },
  );

  it("of text may be any encoding, UTF-16 with its mark included, but nothing binary", () => {
    expect(kindOf("a.txt", bytes([0xff, 0xfe], [0x41, 0]))).toMatchObject({ ok: true });
    expect(kindOf("a.csv", bytes([0xe4, 0xf6], ";x"))).toMatchObject({ ok: true });
    expect(kindOf("a.txt", bytes([0x41, 0, 0x42]))).toMatchObject({ ok: false });
  });
});

describe("the name of an original", () => {
  it("loses folders, invisible characters and what turns the direction of text", () => {
    expect(cleanName("../../etc/passwd.txt")).toBe("passwd.txt");
    expect(cleanName("C:\\Users\\Kim\\Mitteilung an Behörde.eml")).toBe("Mitteilung an Behörde.eml");
    expect(cleanName("invoice\u202Efdp.exe\u0000.pdf")).toBe("invoicefdp.exe.pdf");
  });

  it("never has more than 200 characters or a way out of its folder, and keeps its extension", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const name = cleanName(`${text}.pdf`);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
        expect(name.endsWith(".pdf")).toBe(true);
      }),
    );
  });
});
