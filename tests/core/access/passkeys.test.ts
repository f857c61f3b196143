import { describe, expect, it } from "vitest";
import { passkeyDomain } from "@/core/access/passkeys";
import { hasTwoFactors } from "@/core/access/sessions";

describe("the domain of passkeys", () => {
  it.each([
    ["https://tocsin.example.com", "tocsin.example.com"],
    ["https://tocsin.example.com:8443", "tocsin.example.com"],
    ["http://localhost:3000", "localhost"],
  ])("of %s is %s", (origin, domain) => {
    expect(passkeyDomain(origin)).toBe(domain);
  });

  it.each(["http://127.0.0.1:3000", "https://192.0.2.7", "https://[2001:db8::1]", "http://tocsin.example.com"])(
    "is none for %s, where browsers make no passkeys",
    (origin) => {
      expect(passkeyDomain(origin)).toBeUndefined();
    },
  );
});

describe("two factors", () => {
  it("stand behind a passkey, an authenticator next to a password, and a provider that says so", () => {
    const all = (["password", "passkey", "provider", "provider-mfa"] as const).map((method) => [
      hasTwoFactors(method, false),
      hasTwoFactors(method, true),
    ]);
    expect(all).toEqual([
      [false, true],
      [true, true],
      [false, false],
      [true, true],
    ]);
  });
});
