import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { accept, refuse } from "@/core/shared/result";
import { type Deliveries, deliverNext } from "@/platform/jobs/outbox";
import { retryAt } from "@/platform/jobs/retry";
import { testDatabase } from "../../support/database";
import { testWorld } from "../../support/world";

const { app } = await testDatabase();
const start = "2026-11-22T09:00:00.000Z";
let world = testWorld(app, start);

beforeEach(async () => {
  await app.notice.deleteMany();
  world = testWorld(app, start);
});

async function queued(kind = "greeting") {
  const now = new Date(start);
  return app.notice.create({ data: { key: randomUUID(), kind, payload: { to: "x" }, nextAt: now, createdAt: now } });
}

const stateOf = async (id: string) => app.notice.findUniqueOrThrow({ where: { id } });
const failing: Deliveries = { greeting: () => Promise.reject(new Error("the server is away")) };

describe("the outbox", () => {
  it("delivers a notice once, and hands its payload over", async () => {
    const { id } = await queued();
    const seen: unknown[] = [];
    const deliveries: Deliveries = { greeting: async ({ payload }) => accept(void seen.push(payload)) };
    expect(await deliverNext(world, deliveries)).toBe(true);
    expect(await deliverNext(world, deliveries)).toBe(false);
    expect(seen).toEqual([{ to: "x" }]);
    expect(await stateOf(id)).toMatchObject({ state: "delivered", attempts: 1, deliveredAt: new Date(start) });
  });

  it("tries again later and later, keeps the reason, and gives up after a day", async () => {
    const { id } = await queued();
    const times: string[] = [];
    for (;;) {
      const notice = await stateOf(id);
      if (notice.state !== "waiting") break;
      times.push(notice.nextAt.toISOString().slice(11, 16));
      world.moveTo(notice.nextAt.toISOString());
      expect(await deliverNext(world, failing)).toBe(true);
      expect(await deliverNext(world, failing)).toBe(false);
    }
    expect(times).toEqual(["09:00", "09:01", "09:06", "09:21", "10:21", "13:21", "19:21", "07:21"]);
    expect(await stateOf(id)).toMatchObject({ state: "dead", attempts: 8, lastError: "the server is away" });
  });

  it("does not try again what is refused, and says why", async () => {
    const { id } = await queued();
    await deliverNext(world, { greeting: async () => refuse("notice-outdated") });
    expect(await stateOf(id)).toMatchObject({ state: "skipped", lastError: "notice-outdated" });
  });

  it("keeps a notice of a kind that it does not know", async () => {
    const { id } = await queued("unheard-of");
    await deliverNext(world, {});
    expect(await stateOf(id)).toMatchObject({ state: "waiting", attempts: 1 });
  });

  it("gives each notice to one of many processes only", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => queued()));
    const taken: string[] = [];
    const deliveries: Deliveries = { greeting: async ({ id }) => accept(void taken.push(id)) };
    await Promise.all(Array.from({ length: 16 }, () => deliverNext(world, deliveries)));
    expect(taken.sort()).toEqual(ids.map(({ id }) => id).sort());
  });

  it("takes over from a process that died, and does not let it speak for the notice afterwards", async () => {
    const { id } = await queued();
    let finish = () => {};
    const hangs = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let first = Promise.resolve(false);
    await new Promise<void>((begun) => {
      const greeting = async () => {
        begun();
        await hangs;
        throw new Error("too late");
      };
      first = deliverNext(world, { greeting });
    });
    expect(await deliverNext(world, failing)).toBe(false);

    world.moveTo("2026-11-22T09:06:00.000Z");
    expect(await deliverNext(world, { greeting: async () => accept(undefined) })).toBe(true);
    finish();
    await first;
    expect(await stateOf(id)).toMatchObject({ state: "delivered", attempts: 2, lastError: null });
  });
});

describe("the wait before another attempt", () => {
  it("grows, and ends", () => {
    const waits = Array.from({ length: 8 }, (_, index) => retryAt(index + 1, new Date(0))?.getTime() ?? null);
    expect(waits.slice(0, 7)).toEqual([...waits.slice(0, 7)].sort((a, b) => Number(a) - Number(b)));
    expect(waits[7]).toBeNull();
  });
});
