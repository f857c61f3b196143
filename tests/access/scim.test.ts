import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/scim/v2/[...path]/route";
import { createToken } from "@/application/access/create-token";
import { contactActs } from "@/application/people/contact-register";
import { listVacancies } from "@/application/people/list-vacancies";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import type { World } from "@/platform/world";
import { accepted } from "../support/accepted";
import { testDatabase } from "../support/database";
import { enrolledPerson } from "../support/people";

const { app } = await testDatabase();
const start = new Date("2026-11-22T10:00:00Z");
const world: World = { database: app, now: () => start, newId: randomUUID };
const manager = await enrolledPerson(app, ["isms-manager"], start);
let token = "";
let foreign = "";

beforeAll(async () => {
  (globalThis as { tocsinWorld?: World }).tocsinWorld = world;
  const make = async (scopes: string[]) =>
    accepted(await run(world, createToken, { name: "Test", scopes, days: 7 }, manager.actor)).token;
  token = await make(["people:provision"]);
  foreign = await make(["people:read"]);
});

const methods = { GET, POST, PUT, PATCH, DELETE };

/** Sends a request as RFC 7644 writes it. */
async function send(method: keyof typeof methods, path: string, body?: unknown, bearer: string | null = token) {
  const request = new Request(`https://tocsin.example.com/api/scim/v2/${path}`, {
    method,
    headers: {
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { "content-type": "application/scim+json" }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const segments = new URL(request.url).pathname.split("/").slice(4);
  const response = await methods[method](request, { params: Promise.resolve({ path: segments }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const barbara = {
  schemas: [core, enterprise],
  userName: "BJensen@example.com",
  externalId: "701984",
  name: { givenName: "Barbara", familyName: "Jensen" },
  title: "Tour guide",
  active: true,
  emails: [{ value: "bjensen@example.com", type: "work", primary: true }],
  phoneNumbers: [{ value: "tel:+44 20 7946 0301", type: "work" }],
  [enterprise]: { department: "Tours", organization: "Universal", manager: { value: randomUUID() } },
};
let id = "";

describe("SCIM 2.0 (R118)", () => {
  it("says what it can do, with and without a token", async () => {
    const config = await send("GET", "ServiceProviderConfig", undefined, null);
    expect(config).toMatchObject({ status: 200, body: { patch: { supported: true }, bulk: { supported: false } } });
    expect(config.headers.get("content-type")).toContain("application/scim+json");
    expect(await send("GET", "ResourceTypes")).toMatchObject({ body: { totalResults: 1 } });
    expect((await send("GET", "Schemas")).body.Resources.map((one: { id: string }) => one.id)).toEqual([
      core,
      enterprise,
    ]);
    expect(await send("GET", `Schemas/${core}`)).toMatchObject({ status: 200, body: { name: "User" } });
    expect((await send("GET", "Groups")).status).toBe(404);
  });

  it("lets nobody in without a token of that scope", async () => {
    expect(await send("GET", "Users", undefined, null)).toMatchObject({ status: 401, body: { status: "401" } });
    expect((await send("GET", "Users", undefined, "made-up")).status).toBe(401);
    expect((await send("POST", "Users", barbara, foreign)).status).toBe(403);
    const page = new Request("https://tocsin.example.com/api/scim/v2/Users", {
      method: "POST",
      headers: { origin: "https://evil.example", authorization: `Bearer ${token}` },
    });
    expect((await POST(page, { params: Promise.resolve({ path: ["Users"] }) })).status).toBe(403);
  });

  it("creates a user, whose numbers are pending until somebody proves them", async () => {
    const made = await send("POST", "Users", barbara);
    expect(made).toMatchObject({
      status: 201,
      body: {
        schemas: [core, enterprise],
        userName: "bjensen@example.com",
        displayName: "Barbara Jensen",
        active: true,
        emails: [{ value: "bjensen@example.com" }],
        phoneNumbers: [{ value: "+44 20 7946 0301", type: "work" }],
        [enterprise]: { department: "Tours", manager: { value: expect.any(String) } },
        meta: { resourceType: "User" },
      },
    });
    id = made.body.id;
    expect(made.headers.get("location")).toBe(`https://tocsin.example.com/api/scim/v2/Users/${id}`);
    const paths = await app.contactPath.findMany({ where: { contactId: id } });
    expect(paths.map(({ verifiedAt }) => verifiedAt)).toEqual([null, null]);
    const again = await send("POST", "Users", barbara);
    expect(again).toMatchObject({ status: 409, body: { scimType: "uniqueness", status: "409" } });
  });

  it("finds by user name in any case, and pages", async () => {
    await send("POST", "Users", { schemas: [core], userName: "adam@example.com", displayName: "Adam Sample" });
    const found = await send("GET", "Users?filter=userName%20eq%20%22bjensen%40EXAMPLE.com%22");
    expect(found.body).toMatchObject({ totalResults: 1, startIndex: 1, itemsPerPage: 1, Resources: [{ id }] });
    expect((await send("GET", "Users?filter=userName%20eq%20%22nobody%22")).body).toMatchObject({
      totalResults: 0,
      Resources: [],
    });
    const page = await send("GET", "Users?startIndex=2&count=1");
    expect(page.body).toMatchObject({ totalResults: 2, startIndex: 2, itemsPerPage: 1, Resources: [{ id }] });
    const odd = await send("GET", "Users?filter=userName%20co%20%22b%22");
    expect(odd).toMatchObject({ status: 400, body: { scimType: "invalidFilter" } });
  });

  it("keeps what people entered by hand when it replaces, and a proved number stays proved", async () => {
    const own = { contactId: id, kind: "secure-chat", value: "barbara.01", rank: 9 };
    await app.contactPath.create({ data: own });
    await app.contactPath.updateMany({ where: { contactId: id, kind: "phone" }, data: { verifiedAt: start } });
    const moved = { ...barbara, title: "Head of tours", emails: [{ value: "barbara@example.com", type: "work" }] };
    expect(await send("PUT", `Users/${id}`, moved)).toMatchObject({ status: 200, body: { title: "Head of tours" } });
    const paths = await app.contactPath.findMany({ where: { contactId: id }, orderBy: { kind: "asc" } });
    expect(paths.map(({ kind, value, verifiedAt }) => [kind, value, verifiedAt])).toEqual([
      ["email", "barbara@example.com", null],
      ["phone", "+44 20 7946 0301", start],
      ["secure-chat", "barbara.01", null],
    ]);
    expect((await send("GET", `Users/${id}`)).body).not.toHaveProperty("secure-chat");
  });

  it("takes over whom somebody entered by hand, recognised by mail, instead of doubling them", async () => {
    const kim = accepted(
      await run(
        world,
        contactActs.add,
        { name: "Kim", paths: [{ kind: "email", value: "Kim@example.com", verifiedAt: start.toISOString() }] },
        manager.actor,
      ),
    ).id;
    const made = await send("POST", "Users", { userName: "kim@example.com", displayName: "Kim Sample" });
    expect(made).toMatchObject({ status: 201, body: { id: kim, displayName: "Kim Sample" } });
  });

  it("deactivating raises the task on the post at once, activating takes it away", async () => {
    accepted(await run(world, positionActs.add, { name: "Tour lead", holder: id }, manager.actor));
    const patch = (active: unknown) => ({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: [{ op: "Replace", path: "active", value: active }],
    });
    const waiting = async () => accepted(await ask(world, listVacancies, {}, manager.actor)).vacancies.length;
    expect(await send("PATCH", `Users/${id}`, patch("False"))).toMatchObject({ status: 200, body: { active: false } });
    expect(await waiting()).toBe(1);
    expect(await send("PATCH", `Users/${id}`, patch(true))).toMatchObject({ body: { active: true } });
    expect(await waiting()).toBe(0);
    const odd = await send("PATCH", `Users/${id}`, { Operations: [{ op: "replace", path: "emails[", value: 1 }] });
    expect(odd).toMatchObject({ status: 400, body: { scimType: "invalidPath" } });
    const wrong = await send("PATCH", `Users/${id}`, patch("maybe"));
    expect(wrong).toMatchObject({ status: 400, body: { scimType: "invalidValue" } });
  });

  it("deletes: the user is gone for the provider, and archived with its history here", async () => {
    expect((await send("DELETE", `Users/${id}`)).status).toBe(204);
    expect((await send("GET", `Users/${id}`)).status).toBe(404);
    expect((await send("DELETE", `Users/${id}`)).status).toBe(404);
    expect((await app.contact.findUniqueOrThrow({ where: { id } })).archivedAt).not.toBeNull();
  });

  it("answers hostile requests with an error in its own form", async () => {
    expect((await send("POST", "Users", "{")).status).toBe(400);
    expect(await send("POST", "Users", [])).toMatchObject({ status: 400, body: { scimType: "invalidValue" } });
    expect((await send("GET", "Users/not-an-id")).status).toBe(400);
    expect((await send("PUT", "Users")).status).toBe(405);
    expect((await send("GET", `Users/${randomUUID()}/x`)).status).toBe(404);
    expect((await send("POST", "Users", { userName: "a\u0000b" })).status).toBe(400);
  });
});
