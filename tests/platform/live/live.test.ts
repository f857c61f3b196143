import { describe, expect, it } from "vitest";
import type { LiveEvent } from "@/core/matrix/live";
import { announce } from "@/platform/live/announce";
import { type Heard, hear } from "@/platform/live/hub";
import { sayPresence } from "@/platform/live/presence";
import { testDatabase } from "../../support/database";

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
    expect(all).toContainEqual({ matrix: "m", event });
  });

  it("are told that something may have changed when the line was down", async () => {
    const again = await heardUntil(
      ({ event }) => event.kind === "again",
      () => {},
    );
    expect(again[0]?.event.kind).toBe("again");
  });
});
