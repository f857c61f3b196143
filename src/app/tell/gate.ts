import type { NextRequest } from "next/server";
import { currentActor } from "@/app/actor";
import { lookUpAccess } from "@/application/lookup/access";
import { say } from "@/core/language/say";
import { mayLookUp } from "@/core/lookup/access";
import { currentWorld } from "@/platform/current";
import { environment } from "@/platform/environment";
import { inNetworks } from "@/platform/networks";
import { addressOf } from "@/platform/sign-in/address";
import { html } from "./html";
import { readerOf, respond } from "./respond";

const cookie = "tocsin-tell";
/** How long a browser that came by the shared link may come back, in seconds. */
const kept = 400 * 86_400;

export type Gate =
  | { readonly open: true; readonly headers: Readonly<Record<string, string>> }
  | { readonly open: false; readonly refusal: Response };

/** Lets whoever may ask pass, and keeps the key of the shared link for the next time; refuses others with a way out. */
export async function gate(request: NextRequest): Promise<Gate> {
  const world = currentWorld();
  const access = await lookUpAccess(world.database);
  if (!access.restricted) return { open: true, headers: {} };
  const given = request.nextUrl.searchParams.get("key");
  const asker = {
    inNetwork: inNetworks(addressOf(request.headers), access.networks),
    key: given ?? request.cookies.get(cookie)?.value ?? "",
    signedIn: (await currentActor()).kind === "person",
  };
  if (!mayLookUp(access, asker)) return { open: false, refusal: refused(request, world.now()) };
  if (given !== access.key) return { open: true, headers: {} };
  const secure = environment().origin.startsWith("https:") ? "; Secure" : "";
  const keeping = `${cookie}=${given}; Path=/tell; Max-Age=${kept}; HttpOnly; SameSite=Lax${secure}`;
  return { open: true, headers: { "set-cookie": keeping } };
}

function refused(request: NextRequest, now: Date): Response {
  const reader = readerOf(request);
  const { language } = reader;
  const title = say(language, "tell.closedTitle");
  const body = html`<h1>${title}</h1><div class="card main"><p>${say(language, "tell.closed")}</p></div>
<p class="calm">${say(language, "tell.noBlame")}</p>`;
  const inLanguage = (other: typeof language) => `/tell?lang=${other}`;
  return respond({ reader, title, organisation: "", zone: "UTC", now, stamps: [], inLanguage, body }, {}, 403);
}
