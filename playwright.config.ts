import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./e2e/support/browser";
import { freePort } from "./e2e/support/free-port";

/** Chosen once by the runner; its workers inherit the environment. */
process.env.TOCSIN_E2E_PORT ??= freePort();

/** Journeys that a phone adds nothing to: headers, sizes of their own, work at a desk whose screens the walk sees on a phone. */
const sameOnPhone = ["design", "edge", "health", "deadlines-clocks", "evidence-pack", "hostile-mail", "outage"].map(
  (name) => `**/${name}.spec.ts`,
);

const launchOptions = {
  executablePath: findBrowser()?.path,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/start-once.ts",
  // Generous, for machines that are busy: no test asserts on time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.TOCSIN_E2E_PORT}`,
    launchOptions,
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // A click that cannot happen fails soon and says why.
    actionTimeout: 60_000,
    trace: "retain-on-failure",
  },
  projects: [
    { name: "desktop", use: devices["Desktop Chrome"] },
    { name: "phone", use: devices["Pixel 7"], testIgnore: sameOnPhone },
  ],
});
