import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInstance } from "@/platform/database/instance-lock";
import { readSecrets } from "@/platform/secrets";
import { makeDataFolder, type Product, startProduct } from "../../e2e/support/product";
import { childrenOf, killAll, readProcess } from "../support/processes";

const dataFolder = makeDataFolder();
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const start = () => startProduct({ dataFolder });
const alive = async ({ origin }: Product) => (await fetch(`${origin}/api/health/live`)).status;

/** Processes of this machine that work in the database's folder. */
function databaseProcesses(): number[] {
  const home = join(dataFolder, "postgres");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === home;
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.runIf(process.platform === "linux")("a start", () => {
  let product: Product;
  let secrets: string;
  beforeAll(async () => {
    product = await start();
    secrets = readFileSync(join(dataFolder, "secrets.json"), "utf8");
  });

  it("serves, and prints a one-time set-up link while nobody can sign in", async () => {
    expect(await alive(product)).toBe(200);
    expect(product.setupLink).toContain(product.origin);
  });

  it("keeps an idle connection longer than a proxy in front does", async () => {
    const { headers } = await fetch(`${product.origin}/api/health/live`);
    const [, seconds] = /^timeout=(\d+)$/.exec(headers.get("keep-alive") ?? "") ?? [];
    expect(Number(seconds)).toBeGreaterThan(120);
  });

  it("makes secrets that only its account can read", () => {
    expect(statSync(join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(readSecrets(join(dataFolder, "secrets.json")).version).toBe(1);
  });

  it("never gives the web server the connection of the owner", () => {
    const environments = childrenOf(product.launcher.pid ?? 0)
      .filter((pid) => !databaseProcesses().includes(pid))
      .map((pid) => readProcess(pid, "environ") ?? "");
    expect(environments.filter((text) => text.includes("TOCSIN_DATABASE_URL="))).toHaveLength(1);
    expect(environments.filter((text) => text.includes("tocsin_owner"))).toEqual([]);
  });

  it("lets no second instance use the same data", async () => {
    await expect(start()).rejects.toThrow("Tocsin is already running on the data folder");
    expect(await alive(product)).toBe(200);
  });

  it("stops everything on SIGTERM and leaves no lock", async () => {
    expect(await product.stop()).toBe(0);
    expect(databaseProcesses()).toEqual([]);
    expect(readInstance(dataFolder)).toBeUndefined();
    expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(false);
    await expect(alive(product)).rejects.toThrow();
  });

  it("recovers when only the launcher was killed: no orphan keeps the data or the port", async () => {
    product = await start();
    product.launcher.kill("SIGKILL");
    await until(() =>
      alive(product).then(
        () => false,
        () => true,
      ),
    );
    expect(databaseProcesses()).not.toEqual([]);
    product = await startProduct({ dataFolder, port: new URL(product.origin).port });
    expect(await alive(product)).toBe(200);
  });

  it("recovers when every process was killed at once, with the same secrets", async () => {
    const pids = [...childrenOf(product.launcher.pid ?? 0), ...databaseProcesses()];
    killAll(new Set([product.launcher.pid ?? 0, ...pids]));
    await until(() => databaseProcesses().length === 0);
    expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(true);
    product = await start();
    expect(await alive(product)).toBe(200);
    expect(readFileSync(join(dataFolder, "secrets.json"), "utf8")).toBe(secrets);
    expect(await product.stop()).toBe(0);
  });
});
