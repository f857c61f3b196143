import type { NextRequest } from "next/server";
import { gate } from "@/app/tell/gate";
import { readerOf, respond } from "@/app/tell/respond";
import { everything, nothingInForce } from "@/app/tell/views";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { ask } from "@/application/runner/run";
import { say } from "@/core/language/say";
import { situations } from "@/core/lookup/situation";
import { currentWorld } from "@/platform/current";

/** Answers everything on one page: for the printer, the wall, and for the time without a network. */
export async function GET(request: NextRequest): Promise<Response> {
  const gated = await gate(request);
  if (!gated.open) return gated.refusal;
  const reader = readerOf(request);
  const { language } = reader;
  const world = currentWorld();
  const told = await Promise.all(
    situations.map((situation) => ask(world, whomToTell, { situation, language }, { kind: "visitor" })),
  );
  const values = told.flatMap((one) => (one.ok ? [one.value] : []));
  const [first] = values;
  if (!first) return new Response(null, { status: 400 });
  const { stamps, sites, organisation, zone } = first;
  const answers = new Map(situations.map((situation, index) => [situation, values[index]?.answers ?? []] as const));
  const body = stamps.length === 0 ? nothingInForce(language) : everything(language, answers, sites, stamps.length > 1);
  const title = say(language, "tell.title");
  const inLanguage = (other: typeof language) => `/tell/all?lang=${other}`;
  return respond({ reader, title, organisation, zone, now: world.now(), stamps, inLanguage, body }, gated.headers);
}
