import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createToken } from "@/application/access/create-token";
import { endOwnSessions } from "@/application/access/end-sessions";
import { invitePerson } from "@/application/access/invite-person";
import { run } from "@/application/runner/run";
import { accountLimit } from "@/core/access/attempts";
import type { Database } from "@/platform/database/client";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { readSecrets } from "@/platform/secrets";
import { newToken } from "@/platform/sign-in/token";
import { realWorld, type World } from "@/platform/world";
import { accepted } from "../support/accepted";
import { type MailServer, startMailServer } from "../support/mail-server";
import { enrolledPerson, type TestPerson } from "../support/people";
import { createForSure, createMany, killUnderLoad, notOnce, recordsOf } from "../support/resubmit";
import { prepareSeveral, type Running, type Several } from "../support/several";

describe.runIf(process.platform === "linux")("two processes on one PostgreSQL behind a round-robin proxy", () => {
  let mail: MailServer;
  let several: Several;
  let database: Database;
  let world: World;
  let [one, two]: [Running, Running] = [undefined as never, undefined as never];
  let manager: TestPerson;
  let token: string;

  beforeAll(async () => {
    mail = await startMailServer();
    process.env.TOCSIN_SMTP_URL = mail.url;
    several = await prepareSeveral({ TOCSIN_SMTP_URL: mail.url });
    [one, two] = await Promise.all([several.start(), several.start()]);
    several.proxy.targets = [one.address, two.address];
    database = several.open();
    world = realWorld(database);
    await database.organisation.create({
      data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: world.now() },
    });
    manager = await enrolledPerson(database, ["isms-manager"], world.now());
    const scopes = ["matrix:read", "matrix:edit", "evidence:export"];
    ({ token } = accepted(await run(world, createToken, { name: "Test", scopes, days: 7 }, manager.actor)));
  });
  afterAll(async () => {
    delete process.env.TOCSIN_SMTP_URL;
    await several.stop();
    await mail.stop();
  });

  const cookie = (person: TestPerson) => ({ cookie: `tocsin=${person.token}` });
  /** Asks both, one after the other. */
  const both = async <Value>(ask: () => Promise<Value>) => [await ask(), await ask()];
  const api = async (name: string, body: unknown = {}) => {
    const answer = await fetch(`${several.proxy.origin}/api/v1/${name}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { value } = await answer.json();
    return value;
  };
  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  it("start at once on an empty database and an empty data folder", async () => {
    for (const { address } of [one, two]) expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
    expect(readdirSync(several.dataFolder).filter((name) => name.startsWith("secrets"))).toEqual(["secrets.json"]);
  });

  it("know a session at both, and end it at both at once", async () => {
    const person = await enrolledPerson(database, ["auditor"], world.now());
    // What is not there is 404 for whoever is signed in, and 401 for everybody else.
    const ask = async () =>
      (await fetch(`${several.proxy.origin}/api/originals/${randomUUID()}`, { headers: cookie(person) })).status;
    expect(await both(ask)).toEqual([404, 404]);
    accepted(await run(world, endOwnSessions, {}, { ...person.actor, sessionId: randomUUID() }));
    expect(await both(ask)).toEqual([401, 401]);
  });

  it("count wrong passwords together", async () => {
    const { origin } = several.proxy;
    const jar = await fetch(`${origin}/api/auth/csrf`);
    const { csrfToken } = await jar.json();
    const wrong = () =>
      fetch(`${origin}/api/auth/callback/credentials`, {
        method: "POST",
        headers: {
          origin,
          cookie: jar.headers
            .getSetCookie()
            .map((one) => one.split(";")[0])
            .join("; "),
        },
        body: new URLSearchParams({
          csrfToken,
          email: manager.email,
          password: newToken(),
          code: "000000",
          json: "true",
        }),
      });
    const answers = await Promise.all(
      Array.from({ length: accountLimit.free + 3 }, async () => (await wrong()).text()),
    );
    expect(answers.filter((text) => text.includes("sign-in-failed"))).toHaveLength(accountLimit.free);
    expect(answers.filter((text) => text.includes("too-many-attempts"))).toHaveLength(3);
  });

  it("tell an open screen of either what was changed at the other, and where others stand", async () => {
    const { matrix } = await createForSure(several.proxy.origin, token, "Watched");
    const watchers = await Promise.all([one, two].map((at) => watch(at.address, matrix, manager)));
    try {
      for (const at of [one, two]) {
        await Promise.all(watchers.map((watcher) => watcher.clear()));
        await fetch(`${at.address}/api/v1/matrix/add-row`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify({ matrix, fields: { what: "Told at once" } }),
        });
        await Promise.all(watchers.map((watcher) => watcher.hears(matrix)));
      }
      // The place of a screen is said to the process that does not hold its stream; both others hear it from either.
      const row = randomUUID();
      await fetch(`${two.address}/api/live`, {
        method: "POST",
        headers: { ...cookie(manager), origin: several.proxy.origin },
        body: JSON.stringify({ matrix, connection: watchers[0]?.connection, row }),
      });
      await watchers[1]?.hears(row);
    } finally {
      for (const watcher of watchers) watcher.close();
    }
  });

  it("send each mail once and build each pack once, which both give out", async () => {
    const administrator = await enrolledPerson(database, ["administrator"], world.now());
    const addresses = Array.from({ length: 30 }, (_, n) => `guest-${n}@example.com`);
    for (const email of addresses) {
      const guest = { name: "Guest", email, language: "en" as const, roles: ["staff" as const] };
      accepted(await run(world, invitePerson, guest, administrator.actor));
    }
    const { matrix } = await createForSure(several.proxy.origin, token, "Packed");
    const { pack } = await api("evidence/request-pack", { matrix });
    await until(async () => (await database.notice.count({ where: { state: "waiting" } })) === 0);
    expect(mail.received.map(({ to }) => to?.[0]?.address).toSorted()).toEqual(addresses.toSorted());
    const built = (await recordsOf(several.ownerUrl, "packs.pack-built")).filter((line) => line.includes(pack));
    expect(built).toHaveLength(1);

    const download = async () => {
      const answer = await fetch(`${several.proxy.origin}/api/packs/${pack}`, { headers: cookie(manager) });
      return Buffer.from(await answer.arrayBuffer()).toString("base64");
    };
    const [first, second] = await both(download);
    expect(first?.length).toBeGreaterThan(1000);
    expect(second).toBe(first);
  });

  it("lose nothing acknowledged, and do nothing twice, when one is killed under load and its clients ask again", async () => {
    const heard = await killUnderLoad(several, token, one);
    one = await several.start();
    several.proxy.targets = [one.address, two.address];
    expect(await notOnce(several.ownerUrl, heard)).toEqual([]);
  });

  it("restart one after the other while people work: all is done once, and no request has to be sent again", async () => {
    let restarted = false;
    const work = createMany(several.proxy.origin, token, 4, () => restarted);
    const roll = async () => {
      for (const old of [one, two]) {
        const next = await several.start();
        several.proxy.targets = [...several.proxy.targets.filter((target) => target !== old.address), next.address];
        // Whoever was let in before the proxy was told still gets an answer.
        expect(await old.stop()).toBe(0);
        [one, two] = [two, next];
      }
    };
    await roll().finally(() => {
      restarted = true;
    });
    const heard = await work;
    expect(heard.filter(({ times }) => times > 1)).toEqual([]);
    expect(await notOnce(several.ownerUrl, heard)).toEqual([]);
  });

  it("leave one sound ledger behind", async () => {
    const { signing } = readSecrets(join(several.dataFolder, "secrets.json"));
    const verdict = await verifyDatabase(several.ownerUrl, signedBy([publicPem(signing.checkpoint)]), []);
    expect(verdict.problems).toEqual([]);
    expect(readFileSync(join(several.dataFolder, "checkpoints.txt"), "utf8")).toContain("tocsin-checkpoint");
  });
});

/** Opens a stream of a screen, and waits for what comes. */
async function watch(address: string, matrix: string, { token }: TestPerson) {
  const connection = randomUUID();
  const gone = new AbortController();
  const answer = await fetch(`${address}/api/live?matrix=${matrix}&connection=${connection}`, {
    headers: { cookie: `tocsin=${token}` },
    signal: gone.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const hears = async (wanted: string) => {
    while (!text.includes(wanted)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`The stream ended after ${text}`);
      text += value;
    }
  };
  // Said when the line to the database stands: from here on nothing is missed.
  await hears('"again"');
  return { connection, hears, clear: async () => (text = ""), close: () => gone.abort() };
}
