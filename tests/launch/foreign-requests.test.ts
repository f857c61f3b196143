import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import { projectFolder } from "@/platform/project";
import { enrolledPerson } from "../support/people";
import { prepareSeveral, type Running, type Several } from "../support/several";

const here = "11111111-1111-4111-8111-111111111111";
const named: Readonly<Record<string, string>> = {
  "[noun]": "people",
  "[...path]": "Users",
  "[...nextauth]": "signout",
};
/** The address of a file below src/app, with an id wherever one is asked for. */
const addressOf = (file: string) =>
  `/${file
    .replace(/\/?(page|route)(\.tsx?)?$/, "")
    .split("/")
    .filter((part) => part && !/^\(.*\)$/.test(part))
    .map((part) => named[part] ?? part.replace(/^\[.*\]$/, here))
    .join("/")}`;

/** Every method of every route that may change something. */
const routes = readdirSync(join(projectFolder, "src/app"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file) => {
    const text = readFileSync(join(projectFolder, "src/app", file), "utf8");
    const methods = [...text.matchAll(/export (?:async function|const) (POST|PUT|PATCH|DELETE)\b/g)];
    return methods.map(([, method = ""]) => [method, addressOf(file)] as const);
  });

type Manifest = { readonly node: Readonly<Record<string, { readonly workers: Readonly<Record<string, unknown>> }>> };

/** What a page of somebody else's, or a program without one, can make a browser send; never a same-origin mark. */
const combinations: ReadonlyArray<readonly [name: string, headers: Readonly<Record<string, string>>]> = [
  ["no header that says where it comes from", {}],
  ["the origin of another site", { origin: "https://evil.example" }],
  ["an origin of null", { origin: "null" }],
  ["another port of this machine", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
  ["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
  ["a same-origin mark beside a foreign origin", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
];
const bodies = {
  form: ["application/x-www-form-urlencoded", "text=x&name=x"],
  json: ["application/json", "{}"],
  text: ["text/plain", '{"a":"="}'],
} as const;

describe("a request that another site made a signed-in browser send", () => {
  let several: Several;
  let product: Running;
  let database: Database;
  let cookie: string;

  beforeAll(async () => {
    several = await prepareSeveral();
    product = await several.start();
    several.proxy.targets = [product.address];
    database = several.open();
    const now = new Date();
    await database.organisation.create({
      data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: now },
    });
    // What an auditor reads is on record, which would be counted here.
    const person = await enrolledPerson(
      database,
      roles.filter((role) => role !== "auditor"),
      now,
    );
    cookie = `tocsin=${person.token}`;
  });
  afterAll(() => several.stop());

  /** How much is on record, with notes that the ledger only counts later; jobs seal and register keys, people and their browsers do the rest. */
  const acts = async () => {
    const [row] = await database.$queryRaw<[{ count: bigint }]>`
      SELECT (SELECT count(*) FROM ledger.entry WHERE convert_from(record, 'UTF8') NOT LIKE '%"actor":"system:%')
        + (SELECT count(*) FROM "NearMissNote") AS count`;
    return Number(row.count);
  };
  const send = (path: string, init: RequestInit) => fetch(`${product.address}${path}`, { redirect: "manual", ...init });

  it("has more than five routes to try", () => expect(routes.length).toBeGreaterThan(5));

  it.each(combinations)("changes nothing by any route: %s", async (_, headers) => {
    const before = await acts();
    for (const [method, path] of routes)
      for (const [kind, [type, body]] of Object.entries(bodies)) {
        const answer = await send(path, { method, headers: { ...headers, cookie, "content-type": type }, body });
        const location = answer.headers.get("location") ?? "";
        // The look-up answers without JavaScript, by a page that says no. Programs bring a token, which no site has.
        const refused = [401, 403].includes(answer.status) || location.endsWith("note=refused");
        expect([kind, method, path, refused || answer.status]).toEqual([kind, method, path, true]);
      }
    expect(await acts()).toBe(before);
  });

  it("changes nothing by any server action, whatever its headers say", async () => {
    const file = join(projectFolder, ".next/server/server-reference-manifest.json");
    const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    const actions = Object.entries(node).map(([id, { workers }]) => [
      id,
      addressOf(`${Object.keys(workers)[0]}`.slice(4)),
    ]);
    expect(actions.length).toBeGreaterThan(100);
    const before = await acts();
    let gated = 0;
    for (const [id = "", path = ""] of actions)
      for (const [, headers] of combinations) {
        const body = new FormData();
        body.set("1_name", "x");
        body.set("0", '[{},"$K1"]');
        const answer = await send(path, { method: "POST", headers: { ...headers, cookie, "next-action": id }, body });
        if ((await answer.text()).includes("foreign-origin")) gated += 1;
      }
    expect(await acts()).toBe(before);
    // Proof that they came as far as our own gate, not only as far as the framework's.
    expect(gated).toBeGreaterThan(100);
  });

  it("would find nothing in a cache either: no browser and no server between keeps a page", async () => {
    for (const path of ["/today", "/people", "/matrix", "/evidence", "/settings/account"]) {
      const answer = await send(path, { headers: { cookie } });
      expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([
        path,
        200,
        expect.stringContaining("no-store"),
      ]);
    }
  });

  it("would have changed something, had it come from our own page", async () => {
    const before = await acts();
    const form = new URLSearchParams({ text: "Somebody left a door open" });
    const answer = await send("/tell/note", { method: "POST", headers: { origin: several.proxy.origin }, body: form });
    expect(answer.headers.get("location")).toContain("note=taken");
    expect(await acts()).toBe(before + 1);
  });
});
