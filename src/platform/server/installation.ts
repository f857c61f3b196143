import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { accept, type Result, refuse } from "@/core/shared/result";
import { type Cluster, startCluster, superuser } from "@/platform/database/embedded";
import { choosePlace } from "@/platform/database/embedded-place";
import { appUrlOf, connectExternal } from "@/platform/database/external";
import { lockInstance, readInstance } from "@/platform/database/instance-lock";
import { migrate } from "@/platform/database/migrate";
import { databaseName, ensureAppRole, ensureOwner, ownerRole } from "@/platform/database/roles";
import { derivedKey, ensureSecrets, readSecrets, type Secrets } from "@/platform/secrets";
import { openDataFolder } from "./data-folder";

/** Where the parts of an installation are. */
export type Connections = {
  readonly folder: string;
  readonly secretsFile: string;
  /** For the launcher and maintenance only; the web server never gets it. */
  readonly ownerUrl: string;
  readonly appUrl: string;
};

/** An opened data folder with its database running and migrated. */
export type Installation = Connections & {
  /** The folder of the embedded database when it could not stand in the data folder. */
  readonly movedTo?: string;
  /** Settles when the embedded database ends, expected or not; never for a database of somebody else's. */
  readonly databaseEnded: Promise<void>;
  readonly tellOrigin: (origin: string) => void;
  readonly close: () => Promise<void>;
};

/** Brings the tables of a database to where they have to be, as its owner. */
type Fill = (ownerUrl: string) => Promise<Result<unknown>>;

/** Names the mark of a restore that has not ended; a data folder with it does not start. */
export const unfinishedRestore = (folder: string) => join(folder, "restore-unfinished");

/**
 * Opens a data folder, making what is missing: secrets, database, roles, tables. With a `databaseUrl` nothing embedded
 * is started; otherwise the folder is claimed for this process. A restore brings its own way to `fill` the database.
 * Refuses with `data-not-writable`, `data-in-use`, `secrets-missing`, `restore-unfinished` and everything the database
 * refuses.
 */
export async function openInstallation(
  dataFolder: string,
  databaseUrl?: string,
  fill: Fill = migrate,
): Promise<Result<Installation>> {
  const opened = openDataFolder(dataFolder);
  if (!opened.ok) return opened;
  const folder = opened.value;
  if (fill === migrate && existsSync(unfinishedRestore(folder)))
    return refuse("restore-unfinished", { values: { folder } });
  return databaseUrl ? openWithExternal(folder, databaseUrl, fill) : openWithEmbedded(folder, fill);
}

/** Gives the connections of an installation that is already running, for a command beside it; undefined when none runs. */
export function joinInstallation(folder: string): Connections | undefined {
  const port = readInstance(folder)?.databasePort;
  if (!port) return undefined;
  const secretsFile = join(folder, "secrets.json");
  return { folder, secretsFile, ...embeddedUrls(port, readSecrets(secretsFile)) };
}

/** Makes an installation the one that this process works with, as a launcher does for the web server. */
export function enterInstallation(
  { folder, appUrl, secretsFile }: Connections,
  origin: string,
): Record<string, string> {
  const variables = {
    TOCSIN_DATA: folder,
    TOCSIN_DATABASE_URL: appUrl,
    TOCSIN_ORIGIN: origin,
    TOCSIN_SECRETS: secretsFile,
  };
  Object.assign(process.env, variables);
  return variables;
}

async function openWithExternal(folder: string, ownerUrl: string, fill: Fill): Promise<Result<Installation>> {
  const connected = await connectExternal(ownerUrl);
  if (!connected.ok) return connected;
  const owner = connected.value;
  const secretsFile = join(folder, "secrets.json");
  const password = passwordFor(ensureSecrets(secretsFile), "app");
  const ready = await prepare(owner, ownerUrl, password, fill).finally(() => owner.end());
  if (!ready.ok) return ready;
  return accept({
    folder,
    secretsFile,
    ownerUrl,
    appUrl: appUrlOf(ownerUrl, password),
    databaseEnded: new Promise(() => {}),
    tellOrigin: () => {},
    close: async () => {},
  });
}

async function openWithEmbedded(folder: string, fill: Fill): Promise<Result<Installation>> {
  const locked = lockInstance(folder);
  if (!locked.ok) return locked;
  const lock = locked.value;
  let cluster: Cluster | undefined;
  const close = async () => {
    await cluster?.stop();
    lock.release();
  };
  const opened = await startEmbedded(folder, fill, (started) => {
    cluster = started;
    lock.tell({ databasePort: started.port });
  }).catch(async (error) => {
    await close();
    throw error;
  });
  if (opened.ok) return accept({ ...opened.value, tellOrigin: (origin) => lock.tell({ origin }), close });
  await close();
  return opened;
}

async function startEmbedded(
  folder: string,
  fill: Fill,
  onStart: (cluster: Cluster) => void,
): Promise<Result<Omit<Installation, "tellOrigin" | "close">>> {
  const place = choosePlace(join(folder, "postgres"));
  if (!place.ok) return place;
  const secretsFile = join(folder, "secrets.json");
  if (!existsSync(secretsFile) && existsSync(join(place.value.folder, "PG_VERSION")))
    return refuse("secrets-missing", { values: { file: secretsFile } });
  const secrets = ensureSecrets(secretsFile);
  const cluster = await startCluster(place.value, {
    password: passwordFor(secrets, "superuser"),
    logFile: join(folder, "postgres.log"),
    durable: true,
  });
  if (!cluster.ok) return cluster;
  const { port, ended } = cluster.value;
  onStart(cluster.value);

  const urls = embeddedUrls(port, secrets);
  const asSuperuser = embeddedUrl(port, superuser, passwordFor(secrets, "superuser"), "postgres");
  await withClient(asSuperuser, (client) => ensureOwner(client, passwordFor(secrets, "owner")));
  const ready = await withClient(urls.ownerUrl, (owner) =>
    prepare(owner, urls.ownerUrl, passwordFor(secrets, "app"), fill),
  );
  if (!ready.ok) return ready;
  const movedTo = place.value.moved ? place.value.folder : undefined;
  return accept({ folder, secretsFile, ...urls, movedTo, databaseEnded: ended });
}

/** Makes the app's role before the migrations, because they grant to it. */
async function prepare(owner: Client, ownerUrl: string, appPassword: string, fill: Fill): Promise<Result<unknown>> {
  const role = await ensureAppRole(owner, appPassword);
  return role.ok ? fill(ownerUrl) : role;
}

function passwordFor(secrets: Secrets, role: "superuser" | "owner" | "app"): string {
  return derivedKey(secrets, `database-password:${role}`).toString("base64url");
}

function embeddedUrls(port: number, secrets: Secrets) {
  return {
    ownerUrl: embeddedUrl(port, ownerRole, passwordFor(secrets, "owner"), databaseName),
    appUrl: appUrlOf(embeddedUrl(port, ownerRole, "", databaseName), passwordFor(secrets, "app")),
  };
}

function embeddedUrl(port: number, user: string, password: string, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
