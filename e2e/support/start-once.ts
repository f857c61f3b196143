import { startProduct } from "./product";

/** Starts the product for the whole run and tells the tests where it is. */
export default async function startOnce(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.TOCSIN_E2E_ORIGIN = product.origin;
  process.env.TOCSIN_E2E_SETUP_LINK = product.setupLink ?? "";
  return product.stop;
}
