import { once } from "node:events";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { checkpointText } from "@/core/ledger/checkpoint";
import { keepCheckpoint, keptFile, readKept } from "@/platform/ledger/kept";
import { signBytes } from "@/platform/ledger/signing";
import { readSecrets } from "@/platform/secrets";
import { expectAccessible } from "../support/accessible";
import { type Demo, signInAs, test } from "../support/demo";
import { startProduct } from "../support/product";

test.skip(({ isMobile }) => isMobile, "The panel and the banner are those of other screens.");

/** Keeps a checkpoint of the near future, as if the database had been restored from before it. */
async function rollBack({ dataFolder }: Demo): Promise<void> {
  const file = keptFile(dataFolder);
  const newest = (await readKept(file)).at(-1);
  if (!newest) throw new Error("Nothing was kept");
  const { seq, entries, hash: prev } = newest;
  const time = new Date().toISOString();
  const body = checkpointText({
    ...newest,
    seq: seq + 2,
    entries: entries + 7,
    time,
    headsHash: "ab".repeat(32),
    prev,
  });
  const key = readSecrets(join(dataFolder, "secrets.json")).signing.checkpoint;
  await keepCheckpoint(file, { body, signature: signBytes(key, Buffer.from(body)) });
}

test("a database that was rolled back is shown and not changed, until two people have accepted the loss", async ({
  page,
  demo,
}) => {
  demo.launcher.kill("SIGTERM");
  await once(demo.launcher, "exit");
  await rollBack(demo);
  const { port } = new URL(demo.origin);
  const again = await startProduct({ port, dataFolder: demo.dataFolder, variables: { TOCSIN_ORIGIN: demo.origin } });
  try {
    const banner = page.getByText("This ledger lacks entries that had been sealed before.", { exact: false });
    expect(again.said.join("\n")).toContain("Tocsin is read-only");

    await test.step("staff see that nothing can be changed, and still learn whom to tell", async () => {
      await signInAs(page, demo, "staff");
      await expect(banner).toBeVisible();
      await page.goto(`${demo.origin}/tell`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.context().clearCookies();
    });

    await test.step("the administrator finds under Today what is missing; an act is refused with the reason", async () => {
      await signInAs(page, demo, "administrator");
      await page
        .getByRole("main")
        .getByRole("link", { name: /Read-only: the ledger lacks/ })
        .click();
      await expect(page.getByText(/At least \d+ entries, of what was done in between/)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Verify now" }).click();
      await expect(page.getByText(/^Nothing can be changed now/)).toBeVisible();
    });

    const accept = async (why: string) => {
      await page.getByRole("button", { name: "Accept the loss" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Why there is no newer state").fill(why);
      await dialog.getByRole("button", { name: "Accept the loss" }).click();
    };
    await test.step("two people accept the loss, and the ledger goes on", async () => {
      await accept("The disk died; this is the newest backup.");
      await expect(page.getByText(/accepted the loss on .* A second person decides/)).toBeVisible();
      await page.context().clearCookies();
      await signInAs(page, demo, "dpo");
      await page.goto(`${demo.origin}/ledger`);
      await accept("There is no newer backup anywhere.");
      await expect(banner).toHaveCount(0);
      await page.getByRole("button", { name: "Verify now" }).click();
      await expect(page.getByText(/^Nothing can be changed now/)).toHaveCount(0);
      await expect(page.getByText("The ledger is sound.")).toBeVisible();
    });
  } finally {
    await again.stop();
  }
});
