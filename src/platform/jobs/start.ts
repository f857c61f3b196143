import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { noteError } from "@/platform/log";
import type { World } from "@/platform/world";
import { type Deliveries, deliverNext } from "./outbox";

/** Something that every process does from time to time; it must not mind that another process does it as well. */
export type Duty = {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (world: World) => Promise<unknown>;
  /** True for what goes on while the ledger lacks what was kept outside. */
  readonly whileBehind?: boolean;
};

/** Pause after the outbox was empty, and at least after a failure, in milliseconds. */
const pause = 1_000;
const pauseAfterFailure = 10_000;

/** Notices that one process delivers at the same time, so that a long one does not hold up the mail. */
const workers = 2;

/**
 * Starts the work that nobody waits for: the outbox and the duties. Returns a function that ends it and waits until
 * what is under way is done.
 */
export function startJobs(world: World, deliveries: Deliveries, duties: readonly Duty[]): () => Promise<void> {
  const stop = new AbortController();
  // Each job waits for it.
  setMaxListeners(0, stop.signal);
  const outbox = async () => {
    while (!stop.signal.aborted && !world.loss?.() && (await deliverNext(world, deliveries)));
  };
  const running = [
    ...Array.from({ length: workers }, () => repeat("outbox", pause, outbox, stop.signal)),
    ...duties.map(({ name, everySeconds, run, whileBehind }) =>
      repeat(name, everySeconds * 1000, async () => (whileBehind || !world.loss?.()) && run(world), stop.signal),
    ),
  ];
  return async () => {
    stop.abort();
    await Promise.all(running);
  };
}

async function repeat(job: string, every: number, work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await work().then(
      () => every,
      (error) => {
        noteError("job-failed", error, { job });
        return Math.max(every, pauseAfterFailure);
      },
    );
    await delay(wait, undefined, { signal, ref: false }).catch(() => {});
  }
}
