import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveApi } from "@/app/api/v1/serve";
import { createToken } from "@/application/access/create-token";
import { describeApi } from "@/application/openapi";
import { run } from "@/application/runner/run";
import { apiTable } from "@/application/table";
import type { World } from "@/platform/world";
import { accepted } from "../support/accepted";
import { testDatabase } from "../support/database";
import { enrolledPerson } from "../support/people";

const database = await testDatabase();
const start = new Date("2026-11-22T10:00:00Z");
let now = start;
const world: World = { database: database.app, now: () => now, newId: randomUUID };
const server = createServer({ keepAliveTimeout: 0 }, serveApi);
let token: string;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  (globalThis as { tocsinWorld?: World }).tocsinWorld = world;
  await database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: start },
  });
  const manager = await enrolledPerson(database.app, ["isms-manager"], start);
  const asked = { name: "Test", scopes: ["matrix:read", "matrix:edit"], days: 7 };
  ({ token } = accepted(await run(world, createToken, asked, manager.actor)));
});

afterAll(() => server.close());

type Sent = { headers?: Record<string, string>; body?: string; query?: string; bearer?: string | null };
async function send(
  method: "GET" | "POST" | "DELETE",
  name: string,
  { headers = {}, body, query = "", bearer = token }: Sent = {},
) {
  const sent: Record<string, string> = {
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/${name.replace(".", "/")}${query}`, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

describe("the HTTP API", () => {
  it("runs a command with a token and answers with its value", async () => {
    const made = await send("POST", "matrix.create-matrix", { body: JSON.stringify({ name: "Over the wire" }) });
    expect(made).toMatchObject({ status: 200, body: { value: { matrix: expect.any(String) } } });
    expect(made.headers.get("cache-control")).toBe("no-store");
    expect(made.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(made.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("carries out once what is sent again under the same Idempotency-Key", async () => {
    const sent = { body: JSON.stringify({ name: "Sent twice" }), headers: { "idempotency-key": randomUUID() } };
    const [first, second] = [
      await send("POST", "matrix.create-matrix", sent),
      await send("POST", "matrix.create-matrix", sent),
    ];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(await database.app.matrix.count({ where: { name: "Sent twice" } })).toBe(1);
    const other = { ...sent, body: JSON.stringify({ name: "Something else" }) };
    expect(await send("POST", "matrix.create-matrix", other)).toMatchObject({ status: 422 });
    const bad = { ...sent, headers: { "idempotency-key": "short" } };
    expect(await send("POST", "matrix.create-matrix", bad)).toMatchObject({
      status: 400,
      body: { field: "Idempotency-Key" },
    });
  });

  it("answers a query by GET and by POST", async () => {
    const [got, posted] = [await send("GET", "matrix.list-matrices"), await send("POST", "matrix.list-matrices")];
    expect(got.status).toBe(200);
    expect(posted.body).toEqual(got.body);
  });

  it("answers a refusal as a problem, in the language that the client asks for", async () => {
    const wrong = await send("POST", "matrix.create-matrix", { body: "{}", headers: { "accept-language": "de" } });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: "invalid-input", field: "name", detail: expect.stringMatching(/^In name stimmt etwas nicht/) },
    });
    expect(wrong.headers.get("content-type")).toBe("application/problem+json");
    expect(wrong.headers.get("content-language")).toBe("de");
  });

  it.each([
    ["no token", null, 401],
    ["a token that is none", "tocsin_nonsense", 401],
    ["something else than a bearer token", undefined, 401],
  ])("refuses %s", async (_, bearer, status) => {
    const sent = bearer === undefined ? { bearer: null, headers: { authorization: "Basic YTpi" } } : { bearer };
    const answer = await send("POST", "matrix.create-matrix", { ...sent, body: JSON.stringify({ name: "x" }) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("never takes a session cookie for a sign-in", async () => {
    const person = await enrolledPerson(database.app, ["isms-manager"], now);
    const answer = await send("POST", "matrix.create-matrix", {
      bearer: null,
      headers: { cookie: `__Host-tocsin=${person.token}; tocsin=${person.token}` },
      body: JSON.stringify({ name: "x" }),
    });
    expect(answer.status).toBe(401);
  });

  it("refuses what the token's scopes do not cover, and what foreign pages send", async () => {
    expect((await send("GET", "people.list-stakeholders")).status).toBe(403);
    const foreign = await send("GET", "matrix.list-matrices", { headers: { origin: "https://evil.example" } });
    expect(foreign).toMatchObject({ status: 403, body: { code: "foreign-origin" } });
  });

  it("does not know acts that need a person in a browser, and takes commands by POST only", async () => {
    expect((await send("POST", "access.grant-role")).status).toBe(404);
    expect((await send("POST", "matrix.approve-version")).status).toBe(404);
    const got = await send("GET", "matrix.create-matrix");
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    const deleted = await send("DELETE", "matrix.list-matrices");
    expect([deleted.status, deleted.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  it("refuses bodies that are not JSON, of another kind, or too large", async () => {
    expect((await send("POST", "matrix.create-matrix", { body: "{" })).status).toBe(400);
    const text = await send("POST", "matrix.create-matrix", { body: "x", headers: { "content-type": "text/plain" } });
    expect(text.status).toBe(415);
    const large = JSON.stringify({ name: "x".repeat(1_000_001) });
    expect((await send("POST", "matrix.create-matrix", { body: large })).status).toBe(413);
  });

  it("stops when the token ends", async () => {
    now = new Date(start.getTime() + 7 * 86_400_000);
    expect((await send("GET", "matrix.list-matrices")).status).toBe(401);
    now = start;
  });
});

describe("the description of the API", () => {
  const described = describeApi("https://tocsin.example.com");

  it("names every command and query that programs can use", () => {
    expect(Object.keys(described.paths)).toEqual(apiTable.map(({ name }) => `/${name.replace(".", "/")}`));
    for (const { post } of Object.values(described.paths)) {
      const { type, oneOf, anyOf } = post.requestBody.content["application/json"].schema;
      expect(type === "object" || Boolean(oneOf ?? anyOf)).toBe(true);
    }
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  });
});
