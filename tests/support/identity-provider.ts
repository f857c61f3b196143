import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** What the provider says of one of its accounts, and how its next sign-ins go. */
export type Account = {
  groups?: string[];
  amr?: string[];
  email?: string;
};

export const clientId = "tocsin";
export const clientSecret = "a secret of the test, long enough for HS256";

/**
 * Starts a real OpenID provider on loopback. Its pages are played here: `signIn` walks from the authorization address to
 * the callback as the browser of somebody who signs in as an account and agrees, and gives the query of the callback.
 */
export async function startIdentityProvider(redirectUri: string) {
  const accounts = new Map<string, Account>();
  const server = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub", "groups", "email", "amr", "auth_time"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["a key of the test"] },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, groups: accounts.get(id)?.groups ?? [], email: accounts.get(id)?.email }),
    }),
  };
  const provider = new Provider(issuer, configuration);
  const next = { account: "", amr: [] as string[] };
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { prompt, params, grantId } = await provider.interactionDetails(request, response);
    if (prompt.name === "login")
      return provider.interactionFinished(request, response, {
        login: { accountId: next.account, amr: next.amr },
      });
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: next.account, clientId: String(params.client_id) });
    grant.addOIDCScope("openid");
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  });

  /** Says who signs in next, in whatever browser comes along. */
  function expectNext(account: string): void {
    next.account = account;
    next.amr = accounts.get(account)?.amr ?? [];
  }

  /** A browser of its own at the provider: it keeps the cookies there from visit to visit. */
  function newBrowser() {
    const cookies = new Map<string, string>();
    return async function signIn(address: string, account: string): Promise<string> {
      expectNext(account);
      for (let url = address; ; ) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const got = await fetch(url, { redirect: "manual", headers: { cookie } });
        for (const line of got.headers.getSetCookie()) {
          const [pair = ""] = line.split(";");
          const [name = "", value = ""] = pair.split("=");
          if (value) cookies.set(name, value);
          else cookies.delete(name);
        }
        const to = got.headers.get("location");
        if (!to) throw new Error(`The provider answered ${got.status}: ${await got.text()}`);
        url = new URL(to, url).href;
        if (url.startsWith(redirectUri)) return new URL(url).search;
      }
    };
  }

  return {
    issuer,
    accounts,
    expectNext,
    newBrowser,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;
