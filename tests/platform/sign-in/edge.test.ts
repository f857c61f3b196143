import { channel } from "node:diagnostics_channel";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it, vi } from "vitest";
import { refuse } from "@/core/shared/result";
import { addressOf, noteAddresses } from "@/platform/sign-in/address";
import { sessionCookie } from "@/platform/sign-in/cookie";
import { authOptions, enterThrough } from "@/platform/sign-in/next-auth";
import { ownOrigin } from "@/platform/sign-in/origin";
import { hashOfRecoveryCode, newRecoveryCodes } from "@/platform/sign-in/recovery";
import { openSecret, sealSecret } from "@/platform/sign-in/secret";
import { totpEnrolment, totpSecretFor, totpStep } from "@/platform/sign-in/totp";

const ours = "https://tocsin.example.com";

describe("the origin gate", () => {
  it.each([
    ["our origin", { origin: ours }, true],
    ["our origin, and the browser agrees", { origin: ours, "sec-fetch-site": "same-origin" }, true],
    [
      "another name of this machine",
      { origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "same-origin" },
      true,
    ],
    [
      "another name of this machine, from elsewhere",
      { origin: "http://localhost:3000", host: "localhost:3000" },
      false,
    ],
    ["no origin, but the browser says same-origin", { "sec-fetch-site": "same-origin" }, true],
    ["an origin of null", { origin: "null", "sec-fetch-site": "same-origin" }, false],
    ["a foreign origin", { origin: "https://evil.example" }, false],
    [
      "a foreign origin that claims same-origin",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
      false,
    ],
    ["our host over http", { origin: "http://tocsin.example.com" }, false],
    ["another port", { origin: `${ours}:8443` }, false],
    ["a name that ends like ours", { origin: "https://evil-tocsin.example.com" }, false],
    ["a sister site", { "sec-fetch-site": "same-site" }, false],
    ["a foreign site", { "sec-fetch-site": "cross-site" }, false],
    ["neither header", {}, false],
  ])("%s", (_, headers, passes) => {
    expect(ownOrigin(new Headers(headers as Record<string, string>), ours).ok).toBe(passes);
  });
});

describe("the session cookie", () => {
  it("is __Host- and Secure over https, plain only over http", () => {
    expect(sessionCookie(ours)).toEqual({
      name: "__Host-tocsin",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
    expect(sessionCookie("http://127.0.0.1:3000")).toMatchObject({ name: "tocsin", options: { secure: false } });
  });
});

describe("the address of a request", () => {
  const seenAs = (forwarded: string | undefined, claimed?: string) => {
    const request = {
      headers: { "x-forwarded-for": forwarded, "x-tocsin-address": claimed } as Record<string, string | undefined>,
      socket: { remoteAddress: "192.0.2.1" },
    };
    channel("http.server.request.start").publish({ request });
    return addressOf({ get: (name) => request.headers[name] ?? null });
  };

  it("is that of the connection, whatever the client writes into its headers", () => {
    noteAddresses(0);
    expect(seenAs("203.0.113.9", "203.0.113.10")).toBe("192.0.2.1");
  });

  it("is what our own outermost proxy saw, when we are told how many stand in front", () => {
    noteAddresses(2);
    expect(seenAs("10.0.0.1, 198.51.100.7, 198.51.100.8")).toBe("198.51.100.7");
    expect(seenAs(undefined)).toBe("192.0.2.1");
  });
});

describe("secrets", () => {
  it("open for their own purpose only, and not after a change", () => {
    const sealed = sealSecret("totp", "hidden");
    expect(openSecret("totp", sealed)).toBe("hidden");
    expect(openSecret("other", sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 7) expect(openSecret("totp", withAnother(sealed, at))).toBeUndefined();
    expect(sealSecret("totp", "hidden")).not.toBe(sealed);
  });

  it("of one enrolment are the same at every call, and differ between enrolments", () => {
    const shown = (id: string) => totpEnrolment(totpSecretFor(id), "Example", "kim@example.com");
    expect(shown("one")).toEqual(shown("one"));
    expect(shown("one")?.secret).not.toBe(shown("two")?.secret);
    expect(shown("one")?.uri).toMatch(/^otpauth:\/\/totp\/Example:kim%40example\.com\?/);
  });

  it("take the code of now, of the step before and of the step after, and no other", () => {
    // One secret for every run: of random ones a few have the same code at two of these times.
    const sealed = sealSecret("totp", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    const now = new Date("2026-11-22T10:00:10Z");
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    const codes = [-60, -30, 0, 30, 60].map((seconds) => codeAt(sealed, at(seconds)));
    const step = Math.floor(now.getTime() / 30_000);
    expect(codes.map((code) => totpStep(sealed, code, now))).toEqual([
      undefined,
      BigInt(step - 1),
      BigInt(step),
      BigInt(step + 1),
      undefined,
    ]);
    for (const code of ["", "12345", "1234567", "abcdef", "１２３４５６"])
      expect(totpStep(sealed, code, now)).toBeUndefined();
  });

  it("on paper forgive case, blanks and mistaken letters", () => {
    const [code = ""] = newRecoveryCodes();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(hashOfRecoveryCode(typed)).toBe(hashOfRecoveryCode(code));
  });
});

describe("next-auth behind the front door", () => {
  const options = (enter: Parameters<typeof authOptions>[0]["enter"]) =>
    authOptions({ enter, find: async () => undefined, leave: async () => {} });

  it("hands our own token to the browser, as it is", async () => {
    const enter = vi.fn(async () => ({ ok: true as const, value: { person: "p", token: "an-opaque_token" } }));
    const entered = await enterThrough(options(enter), { email: "a@example.com", password: "b", code: "c" });
    expect(entered).toEqual({ ok: true, value: "an-opaque_token" });
    expect(enter).toHaveBeenCalledWith({ email: "a@example.com", password: "b", code: "c" });
  });

  it("carries a refusal back with its values", async () => {
    const refusal = refuse("too-many-attempts", { values: { minutes: 4 } });
    const entered = await enterThrough(
      options(async () => refusal),
      { email: "a", password: "b", code: "" },
    );
    expect(entered).toEqual(refusal);
  });
});

/** Puts another letter at the place, whichever stands there. */
const withAnother = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;

function codeAt(sealed: string, at: Date): string {
  const { secret } = totpEnrolment(sealed, "", "") ?? { secret: "" };
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}
