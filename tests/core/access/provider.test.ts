import { describe, expect, it } from "vitest";
import { isFresh, readClaims, readProviderSettings } from "@/core/access/provider";
import { accepted } from "../../support/accepted";

const full = {
  TOCSIN_OIDC_ISSUER: "https://login.example.com/tenant",
  TOCSIN_OIDC_CLIENT_ID: "tocsin",
  TOCSIN_OIDC_CLIENT_SECRET: "secret",
};

describe("the settings of an identity provider", () => {
  it("are none without an issuer, and map groups to roles", () => {
    expect(readProviderSettings({})).toEqual({ ok: true, value: undefined });
    const settings = accepted(readProviderSettings({ ...full, TOCSIN_OIDC_ROLES: "/a=b=dpo, editors=isms-manager" }));
    expect(settings).toMatchObject({ name: "login.example.com", alwaysTwoFactors: false });
    expect([...(settings?.rolesOfGroups ?? [])]).toEqual([
      ["/a=b", "dpo"],
      ["editors", "isms-manager"],
    ]);
  });

  it.each([
    ["TOCSIN_OIDC_ISSUER", { TOCSIN_OIDC_ISSUER: "http://login.example.com" }],
    ["TOCSIN_OIDC_CLIENT_SECRET", { TOCSIN_OIDC_CLIENT_SECRET: "" }],
    ["TOCSIN_OIDC_ROLES", { TOCSIN_OIDC_ROLES: "all=emperor" }],
    ["TOCSIN_OIDC_ROLES", { TOCSIN_OIDC_ROLES: "all=auditor" }],
    ["TOCSIN_OIDC_MFA", { TOCSIN_OIDC_MFA: "perhaps" }],
  ])("are refused, naming %s, with %j", (variable, change) => {
    expect(readProviderSettings({ ...full, ...change })).toMatchObject({
      refusal: { code: "provider-settings", values: { variable } },
    });
  });
});

describe("the claims of a token", () => {
  const settings = accepted(readProviderSettings({ ...full, TOCSIN_OIDC_ROLES: "editors=isms-manager" }));
  if (!settings) throw new Error("no settings");

  it("give known groups only, the factors, and when it was", () => {
    const token = { sub: "7", groups: ["editors", "others"], amr: ["pwd", "mfa"], auth_time: 1_795_000_000 };
    expect(readClaims(settings, token)).toEqual({
      issuer: full.TOCSIN_OIDC_ISSUER,
      subject: "7",
      groups: ["editors"],
      twoFactors: true,
      authenticatedAt: new Date(1_795_000_000_000),
    });
    expect(readClaims(settings, { sub: "7", groups: "editors", amr: "mfa" })).toMatchObject({
      groups: [],
      twoFactors: false,
      authenticatedAt: null,
    });
    expect(readClaims({ ...settings, alwaysTwoFactors: true }, { sub: "7" }).twoFactors).toBe(true);
  });

  it("are fresh when somebody proved themselves after they were asked, give or take the clocks", () => {
    const asked = new Date("2026-11-22T12:00:00Z");
    expect(isFresh(new Date("2026-11-22T11:59:58Z"), asked)).toBe(true);
    expect(isFresh(new Date("2026-11-22T11:59:50Z"), asked)).toBe(false);
    expect(isFresh(null, asked)).toBe(false);
  });
});
