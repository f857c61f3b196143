import { describe, expect, it } from "vitest";
import { decodeText } from "@/platform/files/tables/decode-text";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => Buffer.from(utf16(text)).swap16();

describe("text files", () => {
  it("are read in UTF-8, with and without a byte-order mark", () => {
    expect(decodeText(Buffer.from("Störung"))).toBe("Störung");
    expect(decodeText(Buffer.from("\ufeffStörung"))).toBe("Störung");
  });

  it("are read in UTF-16 of either order, with and without a byte-order mark", () => {
    const text = "Subject;Channel\r\nStörung;Glocke\r\n";
    expect(decodeText(utf16(`\ufeff${text}`))).toBe(text);
    expect(decodeText(utf16(text))).toBe(text);
    expect(decodeText(swapped(`\ufeff${text}`))).toBe(text);
    expect(decodeText(swapped(text))).toBe(text);
  });

  it("are read in Windows-1252 when they are not UTF-8", () => {
    expect(decodeText(Buffer.from("Ausl\xf6ser \x96 \x80 5", "latin1"))).toBe("Auslöser – € 5");
  });

  it("are read in Shift_JIS when that gives Japanese", () => {
    const bytes = Buffer.from([0x82, 0xa2, 0x82, 0xc2, 0x2c, 0x92, 0x4e, 0x82, 0xc9]);
    expect(decodeText(bytes)).toBe("いつ,誰に");
  });

  it("are read as a page declares", () => {
    const page = Buffer.from('<meta charset="iso-8859-2"><table><tr><td>\xb1</td></tr></table>', "latin1");
    expect(decodeText(page)).toContain("ą");
  });
});
