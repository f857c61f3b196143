import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, inject, it } from "vitest";
import { superuser } from "@/platform/database/embedded";
import { ownerRole } from "@/platform/database/roles";
import { openInstallation } from "@/platform/server/installation";
import { accepted } from "../../support/accepted";
import { connectionUrl } from "../../support/cluster";

const { port } = inject("cluster");
const folder = mkdtempSync(join(tmpdir(), "tocsin-installation-"));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await administer("DROP DATABASE IF EXISTS outside WITH (FORCE)");
});

async function ask(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}
const administer = (statement: string) => ask(connectionUrl(port, superuser, "postgres"), statement);

it("a PostgreSQL of somebody else's gets roles and tables, and nothing embedded is started", async () => {
  await administer(`CREATE DATABASE outside OWNER ${ownerRole}`);
  const opened = accepted(await openInstallation(folder, connectionUrl(port, ownerRole, "outside")));
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  const { rows } = await ask(
    opened.appUrl,
    `SELECT current_user AS user, pg_has_role(current_user, 'tocsin_app', 'member') AS member,
            (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user) AS powerful,
            to_regclass('ledger.entry') IS NOT NULL AS migrated`,
  );
  expect(rows).toEqual([{ user: "tocsin_app_outside", member: true, powerful: false, migrated: true }]);
});

it("opening it again changes nothing, with the same secrets", async () => {
  const url = connectionUrl(port, ownerRole, "outside");
  const first = accepted(await openInstallation(folder, url));
  const second = accepted(await openInstallation(folder, url));
  expect(second.appUrl).toBe(first.appUrl);
});

it("a user who may not create roles is told what to do", async () => {
  await administer("CREATE ROLE modest LOGIN PASSWORD 'only-for-tests'");
  await administer("GRANT ALL ON DATABASE outside TO modest");
  const opened = await openInstallation(folder, connectionUrl(port, "modest", "outside"));
  expect(opened).toMatchObject({
    ok: false,
    refusal: { code: "database-role-not-allowed", values: { user: "modest" } },
  });
  await administer("REVOKE ALL ON DATABASE outside FROM modest");
  await administer("DROP ROLE modest");
});
