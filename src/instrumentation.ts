import type { EventEmitter } from "node:events";
import type { Instrumentation } from "next";

/** Prepares the process before it serves, and starts what it does beside serving pages; Next.js calls it once. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareProcess } = await import("@/platform/prepare-process");
  await prepareProcess();
  const { startWork } = await import("@/application/work");
  startWork();
  const { serveApi } = await import("@/app/api/v1/serve");
  // The web process waits for it (`bin/lib/web.mjs`).
  (process as EventEmitter).emit("tocsin:api", serveApi);
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteError } = await import("@/platform/log");
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  noteError("request-failed", error, { method: request.method, route: context.routePath, reference });
};
