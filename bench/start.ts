import { rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { makeDataFolder, startProduct } from "../e2e/support/product";
import { median } from "./support/load";

const starts = 5;

/** Measures a start without changes, from the command to the first page (target: under 6 s), and an empty data folder's first one. */
const dataFolder = makeDataFolder();
try {
  // What has to be built is built before anything is measured.
  const built = await startProduct();
  await built.stop();
  console.log(`first start on an empty data folder: ${(await seconds()).toFixed(1)} s`);
  const again: number[] = [];
  for (let start = 0; start < starts; start += 1) again.push(await seconds());
  console.log(`start again, to the first page: ${median(again).toFixed(1)} s (target 6 s)`);
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Gives the seconds from the command to the first page that was read to its end. */
async function seconds(): Promise<number> {
  const begun = performance.now();
  const product = await startProduct({ dataFolder });
  const page = await fetch(`${product.origin}/tell`);
  await page.text();
  const passed = (performance.now() - begun) / 1000;
  await product.stop();
  if (!page.ok) throw new Error(`The first page answered ${page.status}`);
  return passed;
}
