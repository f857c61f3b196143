import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

/** Downloads the pack that was just built, unpacks it and verifies it with its own script. */
export async function downloadAndVerify(page: Page): Promise<{ folder: string; name: string; said: string }> {
  const link = page.getByRole("link", { name: /^Download/ }).first();
  await expect(link).toBeVisible({ timeout: 120_000 });
  const waiting = page.waitForEvent("download");
  await link.click();
  const download = await waiting;
  const folder = mkdtempSync(join(tmpdir(), "tocsin-e2e-"));
  await download.saveAs(join(folder, "pack.zip"));
  const script =
    "unzip -q pack.zip && cd evidence-pack-* && sed -n '/^#!/,$p' VERIFY.txt > ../verify.sh && sh ../verify.sh";
  const said = execFileSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
  return { folder, name: download.suggestedFilename(), said };
}
