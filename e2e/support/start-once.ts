import { rmSync } from "node:fs";
import { startProduct } from "./product";
import { playSample } from "./sample";

/** Starts an empty product for the whole run, and plays the sample organisation that journeys start copies of. */
export default async function startOnce(): Promise<() => Promise<void>> {
  const product = await startProduct({ port: process.env.TOCSIN_E2E_PORT });
  const sample = await playSample();
  process.env.TOCSIN_E2E_SAMPLE = sample;
  return async () => {
    await product.stop();
    rmSync(sample, { recursive: true, force: true });
  };
}
