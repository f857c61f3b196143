import { Readable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { attachment } from "@/app/api/attachment";
import { findOriginal } from "@/application/evidence/find-original";
import { listMatrices } from "@/application/matrix/list-matrices";
import { watchMatrix } from "@/application/matrix/watch-matrix";
import { ask } from "@/application/runner/run";
import { permit } from "@/core/access/permit";
import type { Action } from "@/core/access/policy/policy";
import { presenceBeat } from "@/core/matrix/live";
import { liveStream } from "@/platform/live/stream";
import { actorOfSession } from "@/platform/sign-in/session";
import { testDatabase } from "../support/database";
import { enrolledPerson } from "../support/people";
import { testWorld } from "../support/world";

const { app, appUrl } = await testDatabase();
process.env.TOCSIN_DATABASE_URL = appUrl;
const start = "2026-11-22T10:00:00.000Z";
/** Half a minute after the last day of the auditor's access. */
const expired = "2026-12-22T10:00:30.000Z";

/** An auditor who is at work when their access ends, in a session that goes on. */
async function auditorAtWork() {
  const world = testWorld(app, start);
  const { token, id } = await enrolledPerson(app, ["auditor"], world.now());
  const far = new Date("2027-01-01T00:00:00.000Z");
  await app.session.updateMany({ where: { personId: id }, data: { expiresAt: far, idleMinutes: 1_000_000 } });
  const who = () => actorOfSession(app, token, world.now());
  const may = (action: Action) => async () => permit(await who(), action).allowed;
  return { world, who, may };
}

describe("an auditor whose access ends in the middle of a session", () => {
  it("is refused at the next request", async () => {
    const { world, who } = await auditorAtWork();
    expect(await ask(world, listMatrices, {}, await who())).toMatchObject({ ok: true });
    world.moveTo(expired);
    expect(await ask(world, listMatrices, {}, await who())).toMatchObject({ refusal: { code: "not-signed-in" } });
  });

  it("hears nothing more of an open matrix", async () => {
    const { world, may } = await auditorAtWork();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const viewer = { matrix: "m", connection: "c", person: "p", name: "Auditor" };
      const { signal } = new AbortController();
      const reader = liveStream(world, { viewer, may: may(watchMatrix.action), signal }).getReader();
      world.moveTo(expired);
      vi.advanceTimersByTime(presenceBeat);
      while (!(await reader.read()).done);
    } finally {
      vi.useRealTimers();
    }
  });

  it("gets no more of a file that is going out", async () => {
    const { world, may } = await auditorAtWork();
    const megabytes = 64;
    let read = 0;
    const stream = Readable.from(
      (async function* () {
        for (; read < megabytes; read += 1) {
          if (read === 8) world.moveTo(expired);
          yield Buffer.alloc(1024 * 1024);
        }
      })(),
    );
    const answer = attachment({ name: "pack.zip", size: megabytes, stream, may: may(findOriginal.action) });
    await expect(answer.arrayBuffer()).rejects.toThrow("access");
    expect(read).toBeLessThan(megabytes);
  });
});
