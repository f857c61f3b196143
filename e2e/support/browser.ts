import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** A browser to test with: Playwright's own has no path, because Playwright finds it by itself. */
export type Browser = { readonly path?: string; readonly said: string };

/** Finds a browser on this machine: Playwright's own, or a Chromium or Chrome of the system. */
export function findBrowser(): Browser | undefined {
  if (existsSync(chromium.executablePath())) return { said: "Playwright's own Chromium" };
  for (const name of ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (existsSync(path)) return { path, said: path };
    }
  return undefined;
}

/** Finds a browser, or installs one: Debian's as root, otherwise Playwright's own. Says what it does through `say`. */
export function ensureBrowser(say: (line: string) => void): Browser {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("no browser found: installing Debian's Chromium with apt-get");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    say("no browser found: installing Playwright's own Chromium");
    execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  }
  const installed = findBrowser();
  if (!installed) throw new Error("No browser after installing one. Install Chromium and run the tests again.");
  return installed;
}
