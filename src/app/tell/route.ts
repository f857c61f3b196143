import type { NextRequest } from "next/server";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { ask } from "@/application/runner/run";
import { say } from "@/core/language/say";
import { type Place, places, type Situation, situations } from "@/core/lookup/situation";
import { currentWorld } from "@/platform/current";
import { gate } from "./gate";
import { readerOf, respond } from "./respond";
import { addressOf, answer, type Choice, nothingInForce, question } from "./views";

/** Answers "whom do I tell?" for anybody, without sign-in and without JavaScript. */
export async function GET(request: NextRequest): Promise<Response> {
  const gated = await gate(request);
  if (!gated.open) return gated.refusal;
  const reader = readerOf(request);
  const { language } = reader;
  const query = request.nextUrl.searchParams;
  const search = (query.get("q") ?? "").trim().slice(0, 200);
  const chosen = situations.find((one) => one === query.get("what"));
  const situation: Situation | undefined = chosen ?? (search ? "something-else" : undefined);
  const place: Place | undefined = places.find((one) => one === query.get("where"));
  const note = (["taken", "refused"] as const).find((one) => one === query.get("note"));
  const site = query.get("site")?.slice(0, 200) || undefined;
  const choice: Choice = { situation, place, site, search, language, note };

  const world = currentWorld();
  const told = await ask(world, whomToTell, { situation, place, site, search, language }, { kind: "visitor" });
  if (!told.ok) return new Response(null, { status: 400 });
  const { stamps, answers, bulletins, sites, organisation, zone } = told.value;
  const body =
    stamps.length === 0
      ? nothingInForce(language)
      : situation
        ? answer(choice, { answers, bulletins, sites, several: stamps.length > 1 })
        : question(choice);
  const inLanguage = (other: typeof language) => addressOf({ ...choice, language: other });
  const title = situation ? say(language, `tell.situations.${situation}.title`) : say(language, "tell.title");
  return respond({ reader, title, organisation, zone, now: world.now(), stamps, inLanguage, body }, gated.headers);
}
