import { describe, expect, it } from "vitest";
import { mayLookUp, SaveLookUpAccess } from "@/core/lookup/access";

const asker = { inNetwork: false, key: "", signedIn: false };
const restricted = { restricted: true, networks: ["192.0.2.0/24"], key: "secret" };

describe("who may look up whom to tell", () => {
  it("is everybody, until somebody restricts it", () => {
    expect(mayLookUp({ restricted: false, networks: [], key: "" }, asker)).toBe(true);
  });

  it("is then whoever is in a network, has the link, or is signed in", () => {
    expect(mayLookUp(restricted, asker)).toBe(false);
    expect(mayLookUp(restricted, { ...asker, inNetwork: true })).toBe(true);
    expect(mayLookUp(restricted, { ...asker, key: "secret" })).toBe(true);
    expect(mayLookUp(restricted, { ...asker, key: "other" })).toBe(false);
    expect(mayLookUp(restricted, { ...asker, signedIn: true })).toBe(true);
  });

  it("is nobody by an empty link", () => {
    expect(mayLookUp({ ...restricted, key: "" }, asker)).toBe(false);
  });

  it("takes addresses and blocks of both families, and nothing else", () => {
    const networks = (list: string[]) => SaveLookUpAccess.safeParse({ revision: 0, restricted: true, networks: list });
    expect(networks(["192.0.2.1", "192.0.2.0/24", "2001:db8::1", "2001:db8::/32"]).success).toBe(true);
    for (const wrong of ["192.0.2.0/33", "example.com", "300.1.1.1", "2001:db8::/129"])
      expect([wrong, networks([wrong]).success]).toEqual([wrong, false]);
  });
});
