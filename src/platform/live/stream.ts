import { singleStreams } from "@/core/ledger/entry";
import { type LiveEvent, presenceBeat } from "@/core/matrix/live";
import { environment } from "@/platform/environment";
import type { World } from "@/platform/world";
import { type Heard, hear } from "./hub";
import { sayPresence } from "./presence";

export type Viewer = {
  readonly matrix: string;
  /** Chosen by the browser and kept over reconnections, so that nobody seems to come and go. */
  readonly connection: string;
  readonly person: string;
  readonly name: string;
};

export type LiveStream = {
  readonly viewer: Viewer;
  /** Asked before each beat: a stream ends with the right to see what it tells of. */
  readonly may: () => Promise<boolean>;
  /** Ends when the browser has gone. */
  readonly signal: AbortSignal;
};

/** A stream ends after this long and the browser connects again; milliseconds. */
const streamLasts = 120_000;

/** The open streams of this process, shared by all bundles of the web server; `ending` once it is being stopped. */
const here = globalThis as { tocsinStreams?: { open: Set<() => void>; ending: boolean } };
const streams = () => {
  here.tocsinStreams ??= { open: new Set(), ending: false };
  return here.tocsinStreams;
};

/** Ends all open streams of this process, and those to come at once: browsers connect again, to another process. */
export function endStreams(): void {
  streams().ending = true;
  for (const end of streams().open) end();
}

/** Tells the others on which row a screen stands; the process that holds its stream hears it too. */
export async function standOn(world: World, viewer: Viewer, row: string | null): Promise<void> {
  await sayPresence(world.database, viewer.matrix, present(viewer, row, false), true);
}

/** Opens a stream of server-sent events for one open screen of a matrix. */
export function liveStream(world: World, { viewer, may, signal }: LiveStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let row: string | null = null;
  let leave = () => {};
  return new ReadableStream({
    cancel: () => leave(),
    start(controller) {
      const send = (event: LiveEvent) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      const say = (event: Extract<LiveEvent, { kind: "here" | "gone" }>) =>
        void sayPresence(world.database, viewer.matrix, event).catch(() => {});
      const stop = hear(environment().databaseUrl, (heard) => {
        if (heard.moved && heard.event.kind === "here" && heard.event.connection === viewer.connection)
          row = heard.event.row;
        const event = forViewer(viewer, heard);
        if (!event) return;
        send(event);
        if (event.kind === "here" && event.fresh) say(present(viewer, row, false));
      });
      let closed = false;
      const close = (leaving: boolean) => {
        if (closed) return;
        closed = true;
        clearInterval(beat);
        clearTimeout(end);
        stop();
        signal.removeEventListener("abort", left);
        streams().open.delete(hangUp);
        if (leaving) say({ kind: "gone", connection: viewer.connection });
        else controller.close();
      };
      const left = () => close(true);
      const hangUp = () => close(false);
      leave = left;
      const beat = setInterval(async () => {
        if (!(await may().catch(() => false))) hangUp();
        else if (!closed) say(present(viewer, row, false));
      }, presenceBeat);
      const end = setTimeout(hangUp, streamLasts);
      signal.addEventListener("abort", left);
      streams().open.add(hangUp);
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      say(present(viewer, row, true));
      if (streams().ending) hangUp();
    },
  });
}

function present(
  { connection, person, name }: Viewer,
  row: string | null,
  fresh: boolean,
): Extract<LiveEvent, { kind: "here" }> {
  return { kind: "here", connection, person, name, row, fresh };
}

function forViewer(viewer: Viewer, { matrix, event }: Heard): LiveEvent | undefined {
  if (matrix !== undefined && matrix !== viewer.matrix) return undefined;
  if (event.kind === "changed" && !event.ids.some((id) => id === viewer.matrix || id === singleStreams.register.id))
    return undefined;
  if ((event.kind === "here" || event.kind === "gone") && event.connection === viewer.connection) return undefined;
  return event;
}
