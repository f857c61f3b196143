import { readProviderSettings } from "@/core/access/provider";
import { type Language, say, sayRefusal } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import { accept } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";
import { readInstance } from "@/platform/database/instance-lock";
import { anchorSettings } from "@/platform/ledger/anchor-settings";
import { enterInstallation, type Installation, openInstallation } from "@/platform/server/installation";
import { findPort } from "@/platform/server/port";
import { reachable, startWebServer, type WebServer } from "@/platform/server/web-server";

export type ServeOptions = {
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly demo: boolean;
};

/** What the launcher brings along: it numbers the steps, builds the pages and hears Ctrl-C. */
export type Launch = {
  readonly language: Language;
  readonly step: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  readonly build: () => Promise<void>;
  readonly stop: AbortSignal;
};

/** Opens the installation, serves its pages until asked to stop, and gives the exit code of the launcher. */
export async function serve(options: ServeOptions, launch: Launch): Promise<number> {
  const named = process.env.TOCSIN_ORIGIN;
  if (named && !isOrigin(named)) return refused(launch, { code: "origin-invalid", values: { origin: named } });
  const backups = backupSettings();
  if (!backups.ok) return refused(launch, backups.refusal);
  const anchors = anchorSettings();
  if (!anchors.ok) return refused(launch, anchors.refusal);
  const provider = readProviderSettings(process.env);
  if (!provider.ok) return refused(launch, provider.refusal);
  const port = await findPort(options.host, options.port);
  // An instance of ours that has the port is refused below, in words that name it.
  if (!port.ok && !readInstance(options.data)) return refused(launch, port.refusal);
  const opened = await launch.step("database", () => openInstallation(options.data, process.env.DATABASE_URL));
  if (!opened.ok) return refused(launch, opened.refusal);
  const installation = opened.value;
  try {
    if (!port.ok) return refused(launch, port.refusal);
    return await serveFrom(installation, { ...options, port: port.value }, launch);
  } finally {
    await installation.close();
  }
}

async function serveFrom(installation: Installation, options: ServeOptions, launch: Launch): Promise<number> {
  const tell = teller(launch.language);
  const { folder, movedTo } = installation;
  if (movedTo) tell("moved", { folder, place: movedTo });

  const origin = process.env.TOCSIN_ORIGIN || `http://${reachable(options.host)}:${options.port}`;
  // The launcher itself runs commands too: it makes the set-up link and plays the sample organisation.
  const variables = enterInstallation(installation, origin);
  const demo = options.demo ? await launch.step("demo", () => playDemo(installation)) : accept([]);
  if (!demo.ok) return refused(launch, demo.refusal);
  await launch.build();
  const started = await launch.step("serve", () =>
    startWebServer({ mode: options.mode, host: options.host, port: options.port, stop: launch.stop, variables }),
  );
  if (!started.ok) return refused(launch, started.refusal);
  const server = started.value;
  try {
    installation.tellOrigin(origin);
    print(say(launch.language, "launch.ready", { origin }));
    const { setupLinkLine } = await import("./welcome");
    const setup = await setupLinkLine(installation.appUrl, origin, launch.language);
    if (setup) print(setup);
    if (demo.value.length > 0) print([say(launch.language, "launch.demo-sign-ins"), ...demo.value].join("\n"));
    tell("stop-hint", { folder });
    return await untilEnded(server, installation, launch);
  } finally {
    await server.stop();
  }
}

/** Loaded when asked for: most starts need neither the commands nor Prisma in this process before the pages answer. */
async function playDemo({ appUrl, folder }: Installation) {
  const { addDemo } = await import("./demo/add-demo");
  return addDemo(appUrl, folder);
}

/** Waits for whatever comes first: somebody stops us (exit code 0), or the server or the database ends (1). */
async function untilEnded(server: WebServer, { databaseEnded, folder }: Installation, launch: Launch): Promise<number> {
  const tell = teller(launch.language);
  const stopped = new Promise<number>((resolve) => {
    const stop = () => {
      tell("stopping");
      resolve(0);
    };
    if (launch.stop.aborted) stop();
    launch.stop.addEventListener("abort", stop);
  });
  const serverDied = server.ended.then((code) => {
    if (!launch.stop.aborted) tell("server-died", { code: String(code) });
    return 1;
  });
  const databaseDied = databaseEnded.then(() => {
    if (!launch.stop.aborted) tell("database-died", { log: `${folder}/postgres.log` });
    return 1;
  });
  return Promise.race([stopped, serverDied, databaseDied]);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function refused(launch: Launch, refusal: Refusal): number {
  process.stderr.write(`${sayRefusal(launch.language, refusal)}\n`);
  return 2;
}

function teller(language: Language) {
  return (key: "moved" | "stop-hint" | "stopping" | "server-died" | "database-died", values = {}) =>
    process.stderr.write(`${say(language, `launch.${key}`, values)}\n`);
}
