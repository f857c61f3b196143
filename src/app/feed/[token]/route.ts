import { exportCalendar } from "@/application/deadlines/export-calendar";
import { ask } from "@/application/runner/run";
import { CalendarScope } from "@/core/deadlines/feed";
import { currentWorld } from "@/platform/current";
import { readerOfFeed } from "@/platform/sign-in/feed-token";

type Props = { params: Promise<{ token: string }> };

/** Answers a calendar program under its secret address; an address that does not work looks like one that never was. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const world = currentWorld();
  const token = (await params).token.replace(/\.ics$/, "");
  const reader = await readerOfFeed(world.database, token, world.now());
  const scope = CalendarScope.safeParse({ scope: reader?.scope, about: reader?.about });
  if (!reader || !scope.success) return new Response(null, { status: 404 });
  const answer = await ask(world, exportCalendar, scope.data, reader.actor);
  if (!answer.ok) return new Response(null, { status: 404 });
  return new Response(answer.value.file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="tocsin.ics"',
      "cache-control": "private, no-cache",
      "referrer-policy": "no-referrer",
    },
  });
}
