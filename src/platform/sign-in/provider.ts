import * as client from "openid-client";
import { type ProviderClaims, type ProviderSettings, readClaims, readProviderSettings } from "@/core/access/provider";
import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { noteError } from "@/platform/log";

/** Gives the settings of the identity provider; undefined without one. The launcher has refused wrong ones. */
export function currentProvider(): ProviderSettings | undefined {
  const settings = readProviderSettings(process.env);
  return settings.ok ? settings.value : undefined;
}

/** Where the provider sends people back to. */
export function callbackUrl(): string {
  return `${environment().origin}/sign-in/callback`;
}

/** What one visit to the provider is checked against when it comes back. */
export type Visit = { readonly state: string; readonly nonce: string; readonly verifier: string };

type Going = { readonly url: string; readonly visit: Visit };

/**
 * Prepares a visit to the provider: code flow with PKCE, state and nonce. `fresh` makes people prove themselves anew,
 * even when the provider still knows them. Refuses with `provider-unreachable`.
 */
export async function goToProvider(state: string, { fresh }: { readonly fresh: boolean }): Promise<Result<Going>> {
  const config = await configuration();
  if (!config) return refuse("provider-unreachable");
  const visit = { state, nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: callbackUrl(),
    scope: "openid",
    response_type: "code",
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: "S256",
    ...(fresh ? { prompt: "login", max_age: "0" } : {}),
  });
  return accept({ url: url.href, visit });
}

/**
 * Exchanges what the provider sent back for what its ID token says; signature, issuer, audience, nonce, state and times
 * are checked by openid-client. Refuses with `provider-failed`, which tells nothing of why.
 */
export async function returnFromProvider(
  query: string,
  { state, nonce, verifier }: Visit,
): Promise<Result<ProviderClaims>> {
  const [config, settings] = [await configuration(), currentProvider()];
  if (!config || !settings) return refuse("provider-unreachable");
  try {
    const tokens = await client.authorizationCodeGrant(config, new URL(`${callbackUrl()}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims ? accept(readClaims(settings, claims)) : refuse("provider-failed");
  } catch (error) {
    noteError("provider-failed", error);
    return refuse("provider-failed");
  }
}

/** Found out once a process; asked again after a failure. */
let known: { readonly issuer: string; readonly config: client.Configuration } | undefined;

async function configuration(): Promise<client.Configuration | undefined> {
  const settings = currentProvider();
  if (!settings) return undefined;
  if (known?.issuer === settings.issuer) return known.config;
  const { issuer, clientId, clientSecret } = settings;
  // Only an issuer on this machine may do without TLS (core/access/provider.ts).
  const insecure = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  try {
    const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [client.enableNonRepudiationChecks, ...insecure],
      timeout: 10,
    });
    known = { issuer, config };
    return config;
  } catch (error) {
    noteError("provider-unreachable", error);
    return undefined;
  }
}
