import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions, type User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { Refusal } from "@/core/shared/refusal";
import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { sessionCookie } from "./cookie";
import { signInKey } from "./secret";

export type Credentials = { readonly email: string; readonly password: string; readonly code: string };

/** What stands behind next-auth: our own sign-in and our own session rows. */
export type Door = {
  readonly enter: (credentials: Credentials) => Promise<Result<{ person: string; token: string }>>;
  /** The person whose session a token names, if it still counts. */
  readonly find: (token: string) => Promise<string | undefined>;
  readonly leave: () => Promise<void>;
};

type SignedIn = User & { opaque: string };

/** Sessions end by their own row; the cookie only has to last as long as the longest of them, in seconds. */
const cookieLasts = 24 * 3600;

/**
 * Sets next-auth up so that its cookie carries nothing but our opaque token. It calls that a JWT: encoding gives the
 * token as it is, decoding asks the database.
 */
export function authOptions(door: Door): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= environment().origin;
  const cookie = sessionCookie();
  return {
    secret: signInKey("next-auth"),
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie, csrfToken: { name: csrfCookie(), options: cookie.options } },
    session: { strategy: "jwt", maxAge: cookieLasts },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {}, code: {} },
        async authorize(given) {
          const { email = "", password = "", code = "" } = given ?? {};
          const entered = await door.enter({ email, password, code });
          if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
          return { id: entered.value.person, opaque: entered.value.token } satisfies SignedIn;
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => String(token?.opaque ?? ""),
      decode: async ({ token }) => {
        const person = token && (await door.find(token));
        return person ? { sub: person, opaque: token } : null;
      },
    },
    callbacks: {
      jwt: async ({ token, user }) => (user ? { sub: user.id, opaque: (user as SignedIn).opaque } : token),
      session: async ({ session, token }) => ({ expires: session.expires, person: token.sub }),
      redirect: async ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    events: { signOut: () => door.leave() },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/**
 * Sends credentials through next-auth inside this process, for a form that works without JavaScript: the origin gate has
 * let it through, so next-auth's own pair of CSRF values is made here. Gives the token for the cookie.
 */
export async function enterThrough(options: NextAuthOptions, credentials: Credentials): Promise<Result<string>> {
  const csrf = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrf}${options.secret}`).digest("hex");
  const answer: Record<string, unknown> = {};
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => {
      answer[name] = value;
      return response;
    },
    getHeader: (name: string) => answer[name],
    json: (body: { url: string }) => {
      answer.body = body;
    },
    end: () => {},
    send: () => {},
  };
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    headers: {},
    cookies: { [csrfCookie()]: `${csrf}|${seal}` },
    body: { ...credentials, csrfToken: csrf, json: "true" },
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);

  const set = [answer["Set-Cookie"] ?? []].flat().map(String);
  const token = set.find((line) => line.startsWith(`${sessionCookie().name}=`))?.split(/[=;]/)[1];
  return token ? accept(decodeURIComponent(token)) : { ok: false, refusal: refusalIn(answer.body) };
}

function refusalIn(body: unknown): Refusal {
  const url = new URL((body as { url: string }).url, environment().origin);
  const error = url.searchParams.get("error") ?? "";
  return error.startsWith("{") ? (JSON.parse(error) as Refusal) : refuse("sign-in-failed").refusal;
}

function csrfCookie(): string {
  return `${sessionCookie().name}-csrf`;
}
