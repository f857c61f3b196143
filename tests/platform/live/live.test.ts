import { describe, expect, it, vi } from "vitest";
import { type LiveEvent, presenceBeat } from "@/core/matrix/live";
import { announce } from "@/platform/live/announce";
import { type Heard, hear } from "@/platform/live/hub";
import { sayPresence } from "@/platform/live/presence";
import { endStreams, liveStream, standOn } from "@/platform/live/stream";
import { testDatabase } from "../../support/database";
import { testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();

/** Listens until something is heard for which `wanted` holds, and gives all that was heard. */
async function heardUntil(wanted: (heard: Heard) => boolean, act: () => void | Promise<void>): Promise<Heard[]> {
  const all: Heard[] = [];
  let stop = () => {};
  await new Promise<void>((resolve, reject) => {
    stop = hear(appUrl, (heard) => {
      all.push(heard);
      // The line stands: only from here on nothing can be missed.
      if (heard.event.kind === "again") Promise.resolve(act()).catch(reject);
      if (wanted(heard)) resolve();
    });
  });
  stop();
  return all;
}
const changed = (all: readonly Heard[]) =>
  all.flatMap(({ event }) => (event.kind === "changed" ? [event.ids.join(" ")] : []));

describe("open screens", () => {
  it("hear which records each act changed, apart from those of other acts", async () => {
    const acts = Array.from({ length: 300 }, (_, n) => [`matrix-${n}`, "0".repeat(36)]);
    const all = await heardUntil(
      ({ event }) => event.kind === "changed" && event.ids[0] === "matrix-299",
      () => {
        for (const ids of acts) announce(app, ids);
      },
    );
    expect(changed(all)).toEqual(acts.map((ids) => ids.join(" ")));
  });

  it("hear who is where in a matrix", async () => {
    const event: LiveEvent = { kind: "here", connection: "c", person: "p", name: "Ada", row: null, fresh: true };
    const all = await heardUntil(
      (heard) => heard.event.kind === "here",
      () => sayPresence(app, "m", event),
    );
    expect(all).toContainEqual({ matrix: "m", event, moved: false });
  });

  it("are told that something may have changed when the line was down", async () => {
    const again = await heardUntil(
      ({ event }) => event.kind === "again",
      () => {},
    );
    expect(again[0]?.event.kind).toBe("again");
  });
});

describe("a stream", () => {
  const world = testWorld(app);
  process.env.TOCSIN_DATABASE_URL = appUrl;
  const viewer = { matrix: "m", connection: "c1", person: "p", name: "Ada" };
  const open = (may = async () => true) => {
    const gone = new AbortController();
    const reader = liveStream(world, { viewer, may, signal: gone.signal })
      .pipeThrough(new TextDecoderStream() as never)
      .getReader() as ReadableStreamDefaultReader<string>;
    return { reader, leave: () => gone.abort() };
  };
  /** Lets the clock of the beats run on, and nothing else. */
  const atTheNextBeat = async (act: () => Promise<unknown>) => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      return await act();
    } finally {
      vi.useRealTimers();
    }
  };
  const untilDone = async (reader: ReadableStreamDefaultReader<string>) => {
    while (!(await reader.read()).done);
  };

  it("goes on saying where its screen stands when that was told to another process", async () => {
    const all: Heard[] = [];
    let look = () => {};
    const stop = hear(appUrl, (heard) => {
      all.push(heard);
      look();
    });
    const heardOf = (wanted: (heard: Heard) => boolean) =>
      new Promise<void>((resolve) => {
        look = () => all.some(wanted) && resolve();
        look();
      });
    await heardOf(({ event }) => event.kind === "again");
    await atTheNextBeat(async () => {
      const { reader, leave } = open();
      // What it says when it opens would else arrive at any time.
      await heardOf(({ event }) => event.kind === "here");
      // As another process does it, which has no stream of this connection.
      await standOn(world, viewer, "row-7");
      await heardOf(({ moved }) => moved === true);
      all.length = 0;
      vi.advanceTimersByTime(presenceBeat);
      await heardOf(({ event }) => event.kind === "here");
      leave();
      await reader.cancel();
    });
    stop();
    const said = all.flatMap(({ event }) => (event.kind === "here" ? [event.row] : []));
    expect(said).toEqual(["row-7"]);
  });

  it("ends at the next beat when its person may not see it any more", async () => {
    await atTheNextBeat(async () => {
      let allowed = true;
      const { reader } = open(async () => allowed);
      allowed = false;
      vi.advanceTimersByTime(presenceBeat);
      await untilDone(reader);
    });
  });

  it("ends when its process is being stopped, and one that is opened then ends at once", async () => {
    const { reader } = open();
    endStreams();
    await untilDone(reader);
    await untilDone(open().reader);
    delete (globalThis as { tocsinStreams?: unknown }).tocsinStreams;
  });
});
