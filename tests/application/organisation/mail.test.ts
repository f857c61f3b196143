import { afterAll, afterEach, describe, expect, it } from "vitest";
import { readMailSettings } from "@/application/organisation/read-mail-settings";
import { saveMail } from "@/application/organisation/save-mail";
import { testMail } from "@/application/organisation/test-mail";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { startMailServer } from "../../support/mail-server";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const server = await startMailServer({
  authOptional: false,
  allowInsecureAuth: true,
  onAuth({ username, password }, _, callback) {
    if (username === "tocsin" && password === "a long secret") return callback(null, { user: username });
    callback(new Error("Invalid user or password"));
  },
});
afterAll(server.stop);
afterEach(() => {
  delete process.env.TOCSIN_SMTP_URL;
});
const mara = await signedIn(world, "Mara Example", "administrator");
const settings = {
  host: "127.0.0.1",
  port: server.port,
  security: "none",
  user: "tocsin",
  from: "tocsin@example.com",
} as const;
const save = (revision: number, change: object = {}) =>
  run(world, saveMail, { ...settings, password: "", revision, ...change }, mara);
const test = () => run(world, testMail, {}, mara);

describe("the mail server, set up on screen,", () => {
  it("is tested at once: without one the test says so, with a wrong password it says what the server says", async () => {
    expect(await test()).toMatchObject({ refusal: { code: "mail-not-configured" } });
    accepted(await save(0, { password: "wrong" }));
    const failed = await test();
    expect(failed).toMatchObject({ refusal: { code: "mail-test-failed" } });
    expect(JSON.stringify(failed)).toContain("Invalid user or password");
    expect(server.received).toHaveLength(0);
  });

  it("sends with the right password, which the database holds encrypted and no answer shows", async () => {
    accepted(await save(1, { password: "a long secret" }));
    accepted(await test());
    expect(server.received.map(({ from, subject }) => [from?.address, subject])).toEqual([
      ["tocsin@example.com", "Tocsin: this mail is a test"],
    ]);
    const kept = await app.mailSettings.findFirstOrThrow();
    expect(kept.password).not.toContain("a long secret");
    const shown = accepted(await ask(world, readMailSettings, {}, mara));
    expect(shown.settings).toMatchObject({ hasPassword: true, testedAt: world.now() });
    expect(JSON.stringify(shown)).not.toContain(kept.password);
  });

  it("keeps the password only for the server, user and protection it was typed for", async () => {
    accepted(await save(2, { from: "alarm@example.com" }));
    accepted(await test());
    const elsewhere = await save(3, { host: "mail.example.org" });
    expect(elsewhere).toMatchObject({ refusal: { code: "mail-password-again", field: "password" } });
    expect(await save(2)).toMatchObject({ refusal: { code: "stale-revision" } });
    expect(await save(3, { host: "a b; rm" })).toMatchObject({ refusal: { code: "invalid-input", field: "host" } });
  });

  it("says loudly that nobody listens there", async () => {
    accepted(await save(3, { port: 1, user: "" }));
    expect(JSON.stringify(await test())).toContain("ECONNREFUSED");
  });

  it("gives way to the environment", async () => {
    process.env.TOCSIN_SMTP_URL = `smtp://tocsin:a%20long%20secret@127.0.0.1:${server.port}`;
    expect(await save(4)).toMatchObject({ refusal: { code: "mail-by-environment" } });
    expect(accepted(await ask(world, readMailSettings, {}, mara))).toMatchObject({ byEnvironment: true });
    accepted(await test());
  });
});
