import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { findPort } from "@/platform/server/port";

describe("a port to listen on", () => {
  it("is any free one when none is asked for", async () => {
    expect(await findPort("127.0.0.1", 0)).toMatchObject({ ok: true, value: expect.any(Number) });
  });

  it("is not one that another program has", async () => {
    const other = createServer();
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { port } = other.address() as AddressInfo;
    expect(await findPort("127.0.0.1", port)).toMatchObject({ ok: false, refusal: { code: "port-taken" } });
    other.close();
  });

  it("is not one that no browser opens", async () => {
    expect(await findPort("127.0.0.1", 6000)).toMatchObject({
      ok: false,
      refusal: { code: "port-blocked", values: { port: 6000 } },
    });
  });
});
