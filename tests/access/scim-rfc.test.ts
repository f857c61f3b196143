import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/scim/v2/[...path]/route";
import { createToken } from "@/application/access/create-token";
import { run } from "@/application/runner/run";
import type { World } from "@/platform/world";
import { accepted } from "../support/accepted";
import { testDatabase } from "../support/database";
import { enrolledPerson } from "../support/people";

const { app } = await testDatabase();
const start = new Date("2026-11-22T10:00:00Z");
const world: World = { database: app, now: () => start, newId: randomUUID };
const manager = await enrolledPerson(app, ["isms-manager"], start);
let token = "";

beforeAll(async () => {
  (globalThis as { tocsinWorld?: World }).tocsinWorld = world;
  const asked = { name: "Examples", scopes: ["people:provision"], days: 7 };
  token = accepted(await run(world, createToken, asked, manager.actor)).token;
});

/** The exchange as a client of the RFC would have it: headers, blank line, body, exactly as the example prints them. */
const example = (name: string) => readFileSync(join(import.meta.dirname, "scim-rfc", name), "utf8");
const methods = { GET, POST, PUT, PATCH, DELETE };

async function send(name: string, id = "") {
  const [head = "", ...body] = example(name).replaceAll("{id}", id).split("\n\n");
  const [request = "", ...lines] = head.split("\n");
  const [method = "", target = ""] = request.split(" ");
  const headers = new Headers(lines.filter(Boolean).map((line) => line.split(/:\s*/, 2) as [string, string]));
  headers.set("authorization", `Bearer ${token}`);
  headers.delete("host");
  const url = `https://tocsin.example.com/api/scim/v2${target}`;
  const sent = body.length > 0 ? { body: body.join("\n\n") } : {};
  const answer = await methods[method as keyof typeof methods](new Request(url, { method, headers, ...sent }), {
    params: Promise.resolve({ path: new URL(url).pathname.split("/").slice(4) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
}

let id = "";

describe("R118: the examples of RFC 7643 and 7644, sent as they are printed", () => {
  it("3.3: creating a user answers 201 with its address, and the same user again 409 uniqueness", async () => {
    const made = await send("create.http");
    id = made.body.id;
    expect(made).toMatchObject({
      status: 201,
      body: { userName: "bjensen", externalId: "bjensen", name: { formatted: "Ms. Barbara J Jensen III" } },
    });
    expect(made.headers.get("location")).toBe(made.body.meta.location);
    expect(await send("create.http")).toMatchObject({
      status: 409,
      body: { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: "409", scimType: "uniqueness" },
    });
  });

  it("3.4.1, 3.4.2: it is found by its address and by its user name", async () => {
    expect((await send("get.http", id)).body).toMatchObject({
      id,
      userName: "bjensen",
      meta: { resourceType: "User" },
    });
    expect((await send("filter.http")).body).toMatchObject({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
      totalResults: 1,
      Resources: [{ id, userName: "bjensen" }],
    });
  });

  it("3.5.1: replacing takes the new mail addresses and leaves the identifier alone", async () => {
    expect((await send("replace.http", id)).body).toMatchObject({
      id,
      userName: "bjensen",
      emails: [{ value: "bjensen@example.com" }, { value: "babs@jensen.example.org" }],
    });
  });

  it("3.5.2.1, 3.5.2.3: patching adds and replaces without a path, attributes that we do not keep included", async () => {
    const added = await send("patch-add.http", id);
    expect(added.status).toBe(200);
    expect(added.body.emails.map(({ value }: { value: string }) => value)).toContain("babs@jensen.example.org");
    const replaced = await send("patch-replace.http", id);
    expect(replaced.body.emails).toMatchObject([
      { value: "bjensen@example.com" },
      { value: "babs@jensen.example.org" },
    ]);
    expect((await send("patch-address.http", id)).status).toBe(200);
  });

  it("3.6: deleting answers 204, and 404 in its own form afterwards", async () => {
    expect((await send("delete.http", id)).status).toBe(204);
    expect(await send("get.http", id)).toMatchObject({
      status: 404,
      body: { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: "404" },
    });
  });

  it("7643, 8.3: the enterprise user comes with department, organisation and numbers; what we do not keep is let be", async () => {
    const made = await send("enterprise.http");
    expect(made).toMatchObject({
      status: 201,
      body: {
        userName: "bjensen@example.com",
        displayName: "Babs Jensen",
        title: "Tour Guide",
        active: true,
        phoneNumbers: [{ type: "work" }, { type: "mobile" }],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
          organization: "Universal Studios",
          department: "Tour Operations",
        },
      },
    });
    expect(JSON.stringify(made.body)).not.toContain("t1meMa$heen");
  });
});
