import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Folders whose tests clone a real PostgreSQL; the cluster starts only when one of them runs. */
const withDatabase = ["access", "application", "database", "platform"].map((room) => `tests/${room}/**/*.test.ts`);

/** Tests that start the whole product. */
const launch = "tests/launch/**/*.test.ts";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    setupFiles: "tests/support/setup.ts",
    // Generous, for machines that are busy: no test asserts on time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "rules", include: ["tests/**/*.test.ts"], exclude: [...withDatabase, launch] } },
      { extends: true, test: { name: "database", include: withDatabase, globalSetup: "tests/support/cluster.ts" } },
      { extends: true, test: { name: "launch", include: [launch], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
