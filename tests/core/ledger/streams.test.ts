import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { editsStream } from "@/core/ledger/streams";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const matrix = "7c9a1b52-2f1e-4d0b-9a55-0d9a4f3c1e11";

describe("the stream of one person's edits", () => {
  it("is the same every time, and another one for another person or matrix", () => {
    const stream = editsStream(matrix, "person:1", sha256);
    expect(editsStream(matrix, "person:1", sha256)).toEqual(stream);
    expect(editsStream(matrix, "person:2", sha256).id).not.toBe(stream.id);
    expect(editsStream("7c9a1b52-2f1e-4d0b-9a55-0d9a4f3c1e12", "person:1", sha256).id).not.toBe(stream.id);
  });

  it("has an id in the form of a UUID, version 8", () => {
    for (let n = 0; n < 50; n++)
      expect(editsStream(matrix, `person:${n}`, sha256).id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });
});
