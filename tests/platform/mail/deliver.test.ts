import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "@/application/deliveries";
import { deliverNext } from "@/platform/jobs/outbox";
import { invitationToken } from "@/platform/sign-in/invitation-token";
import { testDatabase } from "../../support/database";
import { startMailServer } from "../../support/mail-server";
import { testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const server = await startMailServer();
const { received } = server;

beforeAll(async () => {
  process.env.TOCSIN_SMTP_URL = server.url;
  process.env.TOCSIN_MAIL_FROM = "Tocsin <tocsin@example.com>";
  await app.organisation.create({
    data: { name: "Fjordlys", scope: "All", zone: "Europe/Oslo", language: "de", createdAt: world.now() },
  });
});
afterAll(server.stop);
afterEach(() => {
  received.length = 0;
  server.refuseWith(undefined);
});

async function invited(change: { usedAt?: Date } = {}) {
  const id = randomUUID();
  await app.invitation.create({
    data: {
      id,
      name: "Kim Sample",
      email: "kim@example.com",
      roles: ["auditor"],
      language: "de",
      tokenHash: id,
      invitedBy: randomUUID(),
      createdAt: world.now(),
      expiresAt: new Date("2026-11-29T09:00:00Z"),
      ...change,
    },
  });
  const payload = { template: "invitation", invitationId: id };
  return app.notice.create({
    data: { key: id, kind: "mail", payload, nextAt: world.now(), createdAt: world.now() },
  });
}

describe("a mail", () => {
  it("goes out in the language of the organisation, with the link and until when it works", async () => {
    const notice = await invited();
    await deliverNext(world, deliveries);
    const [mail] = received;
    expect(mail?.from?.address).toBe("tocsin@example.com");
    expect(mail?.to?.[0]?.address).toBe("kim@example.com");
    expect(mail?.subject).toBe("Ihre Einladung zu Fjordlys");
    expect(mail?.text).toContain(`https://tocsin.example.com/invitation/${invitationToken(notice.key)}`);
    expect(mail?.text).toContain("29. November 2026");
    expect(mail?.messageId).toBe(`<${notice.id}.0@example.com>`);
  });

  it("is not sent about something that no longer holds", async () => {
    const notice = await invited({ usedAt: world.now() });
    await deliverNext(world, deliveries);
    expect(received).toEqual([]);
    expect(await app.notice.findUnique({ where: { id: notice.id } })).toMatchObject({ state: "skipped" });
  });

  it("is tried again when the mail server does not take it", async () => {
    const notice = await invited();
    server.refuseWith(new Error("451 try again"));
    await deliverNext(world, deliveries);
    const failed = await app.notice.findUniqueOrThrow({ where: { id: notice.id } });
    expect(failed).toMatchObject({ state: "waiting", attempts: 1 });
    server.refuseWith(undefined);
    world.moveTo(failed.nextAt.toISOString());
    await deliverNext(world, deliveries);
    expect(received).toHaveLength(1);
  });

  it("is skipped, not failed, where no mail server is set up", async () => {
    const url = process.env.TOCSIN_SMTP_URL;
    delete process.env.TOCSIN_SMTP_URL;
    const notice = await invited();
    await deliverNext(world, deliveries);
    process.env.TOCSIN_SMTP_URL = url;
    expect(await app.notice.findUnique({ where: { id: notice.id } })).toMatchObject({
      state: "skipped",
      lastError: "mail-not-configured",
    });
  });

  it("cannot be turned into another mail by what people entered", async () => {
    const notice = await invited();
    await app.invitation.update({
      where: { id: notice.key },
      data: { name: "Kim\r\nBcc: eve@example.com", email: "kim@example.com" },
    });
    await app.organisation.updateMany({ data: { name: "Fjordlys\r\nBcc: eve@example.com" } });
    await deliverNext(world, deliveries);
    expect(received[0]?.bcc).toBeUndefined();
    expect(received[0]?.to).toHaveLength(1);
  });
});
