// The web process: Next.js serves the pages, and beside it the HTTP API, for which its way through is too long.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import next from "next";
import { project } from "./project.mjs";

/** What nobody waits for, and then requests, may take so long to end when the server is stopped. Milliseconds. */
const grace = { work: 10_000, requests: 5_000 };

/** Longer than proxies keep an idle connection (Caddy two minutes), so that none asks over one that just ends. Milliseconds. */
const keepAliveTimeout = 125_000;

const [mode, hostname, port] = process.argv.slice(2);
process.title = "tocsin";
// The API is part of the built application, which `src/instrumentation.ts` hands over when it is ready.
const api = once(process, "tocsin:api");
const server = createServer({ keepAliveTimeout }, async (request, response) => {
  if (!request.url.startsWith("/api/v1/")) return servePage(request, response);
  const [serveApi] = await api;
  serveApi(request, response);
});
const app = next({ dev: mode === "dev", dir: project, hostname, port: Number(port), httpServer: server });
await app.prepare();
const servePage = app.getRequestHandler();
server.listen(Number(port), hostname);

process.once("SIGTERM", async () => {
  await Promise.race([globalThis.tocsinEndWork?.(), delay(grace.work)]);
  const late = setTimeout(() => server.closeAllConnections(), grace.requests);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(late);
  await app.close();
  process.exit();
});
