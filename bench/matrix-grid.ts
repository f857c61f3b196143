import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { chromium, type Page } from "@playwright/test";
import { openDatabase } from "@/platform/database/client";
import { joinInstallation } from "@/platform/server/installation";
import { sessionCookie } from "@/platform/sign-in/cookie";
import { hashOfToken, newToken } from "@/platform/sign-in/token";
import { realWorld } from "@/platform/world";
import { startProduct } from "../e2e/support/product";
import { median } from "./support/load";
import { makeManager, makeMatrices } from "./support/matrices";

const sizes = [100, 5000, 10_000];
const [openings, saves] = [3, 15];

/**
 * Measures the grid in a browser, by rows of the matrix: until the first rows stand there and until all have come, a cell
 * from Enter until it is saved (target: under 100 ms at 5,000 rows), bytes of the first page and of everything, memory.
 */
const product = await startProduct();
const joined = joinInstallation(product.dataFolder);
if (!joined) throw new Error("The started product cannot be joined");
const database = openDatabase(joined.appUrl);
const browser = await chromium.launch({
  executablePath: process.env.TOCSIN_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
});
try {
  const organisation = { name: "Bench", scope: "", zone: "UTC", language: "en", createdAt: new Date() };
  await database.organisation.create({ data: organisation });
  const { actor } = await makeManager(realWorld(database));
  const matrices = await makeMatrices(realWorld(database), actor, sizes);
  const cookie = { name: sessionCookie(product.origin).name, value: await signedIn(), url: product.origin };
  for (const [size, { matrix }] of matrices) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([cookie]);
    const page = await context.newPage();
    const address = `${product.origin}/matrix/${matrix}`;
    await open(page, address, size);
    const opened = [];
    for (let nth = 0; nth < openings; nth++) opened.push(await open(page, address, size));
    const cell = await saveCells(page);
    const memory = await page.evaluate(() => {
      (globalThis as { gc?: () => void }).gc?.();
      return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
    });
    const [last] = opened.slice(-1);
    const first = median(opened.map(({ firstRows }) => firstRows));
    const all = median(opened.map(({ allRows }) => allRows));
    console.log(
      `${size} rows: first rows ${first.toFixed(0)} ms, all rows ${all.toFixed(0)} ms, cell save ${cell.toFixed(0)} ms, ` +
        `page ${kilobytes(last?.page)}, everything ${kilobytes(last?.all)}, memory ${(memory / 1e6).toFixed(1)} MB`,
    );
    await context.close();
  }
  async function signedIn(): Promise<string> {
    if (actor.kind !== "person") throw new Error("No person");
    const [token, now] = [newToken(), new Date()];
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await database.session.create({
      data: {
        id: randomUUID(),
        tokenHash: hashOfToken(token),
        personId: actor.id,
        createdAt: now,
        seenAt: now,
        expiresAt,
      },
    });
    return token;
  }
} finally {
  await browser.close();
  await database.$disconnect();
  await product.stop();
}

/** Opens the grid and waits for its rows; bytes are those that went over the wire. */
async function open(page: Page, address: string, size: number) {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const bytes = new Map<string, number>();
  let main = "";
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Document") main = requestId;
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("gridcell").first().waitFor();
  const firstRows = performance.now() - start;
  // All rows have come when the last one can be read.
  await page.waitForFunction((last) => {
    const grid = document.querySelector("[role=grid]");
    for (let box = grid; box; box = box.parentElement) box.scrollTop = box.scrollHeight;
    return /Subject/.test(grid?.querySelector(`[data-row="${last}"][data-column="0"]`)?.textContent ?? "");
  }, size - 1);
  const allRows = performance.now() - start;
  await client.detach();
  return { firstRows, allRows, page: bytes.get(main) ?? 0, all: [...bytes.values()].reduce((a, b) => a + b, 0) };
}

/** Types into cells of the first column, one below the other, and waits each time until it is saved. */
async function saveCells(page: Page): Promise<number> {
  const taken: number[] = [];
  await page.evaluate(() => {
    for (let box = document.querySelector("[role=grid]"); box; box = box.parentElement) box.scrollTop = 0;
  });
  await page.locator('[role=grid] [data-row="0"][data-column="0"]').click();
  for (let nth = 0; nth < saves; nth++) {
    await page.keyboard.type(`Typed ${nth}`);
    const saved = page.waitForEvent("requestfinished", (request) => request.method() === "POST");
    const start = performance.now();
    await page.keyboard.press("Enter");
    await saved;
    taken.push(performance.now() - start);
  }
  return median(taken);
}

function kilobytes(bytes = 0): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}
