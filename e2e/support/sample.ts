import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientId, clientSecret, startIdentityProvider } from "../../tests/support/identity-provider";
import { openMailbox } from "../../tests/support/mailbox";
import { freePort } from "./free-port";
import { makeDataFolder, startProduct } from "./product";

/** Plays the sample organisation into a data folder once, for every copy that is started from it; gives the folder. */
export async function playSample(): Promise<string> {
  const dataFolder = makeDataFolder();
  const product = await startProduct({ dataFolder, options: ["--demo"] });
  await product.stop();
  return dataFolder;
}

/** Starts Tocsin on a copy of a played data folder, with a mail server, an identity provider and a place for backups. */
export async function startCopy(played: string) {
  const dataFolder = makeDataFolder();
  // The database runs under another account when root started it: the owner of each file comes along.
  execFileSync("cp", ["-a", `${played}/.`, dataFolder]);
  const backups = makeDataFolder();
  writeFileSync(join(backups, "key"), "the passphrase of a test");
  const mailbox = await openMailbox();
  const port = freePort();
  const provider = await startIdentityProvider(`http://localhost:${port}/sign-in/callback`);
  const variables = {
    TOCSIN_BACKUP_FOLDER: backups,
    TOCSIN_BACKUP_KEY: join(backups, "key"),
    // Drills are asked for where a test looks at them.
    TOCSIN_DRILL_DAYS: "0",
    TOCSIN_SMTP_URL: mailbox.url,
    TOCSIN_MAIL_FROM: "Tocsin <tocsin@example.com>",
    // Browsers make passkeys for names only.
    TOCSIN_ORIGIN: `http://localhost:${port}`,
    TOCSIN_OIDC_ISSUER: provider.issuer,
    TOCSIN_OIDC_NAME: "Alderwick ID",
    TOCSIN_OIDC_CLIENT_ID: clientId,
    TOCSIN_OIDC_CLIENT_SECRET: clientSecret,
  };
  const product = await startProduct({ port, dataFolder, variables });
  const stop = async () => {
    await product.stop();
    await mailbox.close();
    await provider.stop();
    for (const folder of [backups, dataFolder]) rmSync(folder, { recursive: true, force: true });
  };
  return { ...product, mailbox, provider, stop };
}
