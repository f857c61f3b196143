import { startProduct } from "./product";

/** Starts the product for the whole run and hands its set-up link to the tests. */
export default async function startOnce(): Promise<() => Promise<void>> {
  const product = await startProduct({ port: process.env.TOCSIN_E2E_PORT });
  process.env.TOCSIN_E2E_SETUP_LINK = product.setupLink ?? "";
  return async () => {
    await product.stop();
  };
}
