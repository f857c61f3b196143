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

/** A stream ends after this long and the browser connects again, so that an ended session stops hearing; milliseconds. */
const streamLasts = 120_000;

/** Where each connection of this process stands. */
const places = new Map<string, string | null>();

/** Notes on which row a connection stands, and tells the others. */
export async function standOn(world: World, viewer: Viewer, row: string | null): Promise<void> {
  places.set(viewer.connection, row);
  await sayPresence(world.database, viewer.matrix, present(viewer, false));
}

/** Opens a stream of server-sent events for one open screen of a matrix. */
export function liveStream(world: World, viewer: Viewer, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream({
    cancel: () => leave(),
    start(controller) {
      const send = (event: LiveEvent) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      const say = (event: Extract<LiveEvent, { kind: "here" | "gone" }>) =>
        void sayPresence(world.database, viewer.matrix, event).catch(() => {});
      const stop = hear(environment().databaseUrl, (heard) => {
        const event = forViewer(viewer, heard);
        if (!event) return;
        send(event);
        if (event.kind === "here" && event.fresh) say(present(viewer, false));
      });
      const beat = setInterval(() => say(present(viewer, false)), presenceBeat);
      const close = (leaving: boolean) => {
        clearInterval(beat);
        clearTimeout(end);
        stop();
        signal.removeEventListener("abort", left);
        if (leaving) {
          places.delete(viewer.connection);
          say({ kind: "gone", connection: viewer.connection });
        } else controller.close();
      };
      const left = () => close(true);
      leave = left;
      const end = setTimeout(() => close(false), streamLasts);
      signal.addEventListener("abort", left);
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      say(present(viewer, true));
    },
  });
}

function present({ connection, person, name }: Viewer, fresh: boolean): Extract<LiveEvent, { kind: "here" }> {
  return { kind: "here", connection, person, name, row: places.get(connection) ?? null, fresh };
}

function forViewer(viewer: Viewer, { matrix, event }: Heard): LiveEvent | undefined {
  if (matrix !== undefined && matrix !== viewer.matrix) return undefined;
  if (event.kind === "changed" && !event.ids.some((id) => id === viewer.matrix || id === singleStreams.register.id))
    return undefined;
  if ((event.kind === "here" || event.kind === "gone") && event.connection === viewer.connection) return undefined;
  return event;
}
