import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { startCluster } from "@/platform/database/embedded";
import { choosePlace } from "@/platform/database/embedded-place";
import { accepted } from "../support/accepted";
import { connectionUrl } from "../support/cluster";

const squatter = createServer();

/** Another program takes the first port that was found free, before the database listens on it. */
vi.mock("@/platform/server/port", async (load) => {
  const { findPort } = await load<typeof import("@/platform/server/port")>();
  return {
    async findPort(host: string, port: number) {
      const found = await findPort(host, port);
      if (found.ok && !squatter.listening)
        await new Promise<void>((resolve) => squatter.listen(found.value, host, resolve));
      return found;
    },
  };
});

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tocsin-port-")));
chmodSync(folder, 0o711);
afterAll(async () => {
  await new Promise((resolve) => squatter.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

it("the embedded database takes another port when its first one was taken by somebody before it listened", async () => {
  const place = accepted(choosePlace(join(folder, "postgres")));
  const settings = { password: "only-for-tests", logFile: join(folder, "postgres.log"), durable: false };
  const cluster = accepted(await startCluster(place, settings));
  try {
    expect(squatter.address()).toMatchObject({ port: expect.not.toSatisfy((port) => port === cluster.port) });
    const client = new Client({ connectionString: connectionUrl(cluster.port, "postgres", "postgres") });
    await client.connect();
    expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await client.end();
  } finally {
    await cluster.stop();
  }
});
