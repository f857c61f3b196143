import type { Page } from "@playwright/test";

/** Keeps back what the page sends to the server, until the function that it gives is called. */
export async function holdPosts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/matrix/**", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.fallback();
  });
  return release;
}
