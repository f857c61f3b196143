import { Client } from "pg";
import type { LiveEvent } from "@/core/matrix/live";
import { announced, liveChannel } from "./announce";
import { presenceChannel } from "./presence";

/** What a listener hears: a change somewhere, or presence in one matrix; `moved` when a screen itself said where it is. */
export type Heard = { readonly matrix?: string; readonly event: LiveEvent; readonly moved?: boolean };
type Listener = (heard: Heard) => void;

type Hub = { readonly url: string; readonly listeners: Set<Listener>; client?: Client };
/** One for each database of this process; shared by all bundles of the web server. */
const here = globalThis as { tocsinLive?: Map<string, Hub> };

/** Waits between attempts to listen again, in milliseconds. */
const retryAfter = 2_000;

/** Hears what all processes announce in a database, over one connection per process, until the returned function is called. */
export function hear(url: string, listener: Listener): () => void {
  here.tocsinLive ??= new Map();
  const hub = here.tocsinLive.get(url) ?? { url, listeners: new Set() };
  here.tocsinLive.set(url, hub);
  hub.listeners.add(listener);
  if (!hub.client) connect(hub);
  return () => {
    hub.listeners.delete(listener);
    if (hub.listeners.size > 0) return;
    void hub.client?.end();
    hub.client = undefined;
  };
}

function connect(hub: Hub): void {
  const client = new Client({ connectionString: hub.url, keepAlive: true });
  hub.client = client;
  const lost = () => {
    if (hub.client !== client) return;
    hub.client = undefined;
    client.removeAllListeners();
    client.on("error", () => {});
    setTimeout(() => hub.listeners.size > 0 && !hub.client && connect(hub), retryAfter).unref();
  };
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", ({ channel, payload = "" }) => {
    for (const said of heard(channel, payload)) tell(hub, said);
  });
  client
    .connect()
    .then(() => client.query(`LISTEN ${liveChannel}; LISTEN ${presenceChannel}`))
    // Whoever listened before may have missed something.
    .then(() => tell(hub, { event: { kind: "again" } }), lost);
}

function heard(channel: string, payload: string): Heard[] {
  if (channel === liveChannel) return announced(payload).map((ids) => ({ event: { kind: "changed", ids } }));
  return [JSON.parse(payload) as Heard];
}

function tell(hub: Hub, said: Heard): void {
  for (const listener of hub.listeners) listener(said);
}
