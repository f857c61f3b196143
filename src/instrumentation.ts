import type { Instrumentation } from "next";

/** Prepares the process before it serves; Next.js calls it once. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareProcess } = await import("@/platform/prepare-process");
  await prepareProcess();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteError } = await import("@/platform/log");
  noteError("request-failed", error, { method: request.method, route: context.routePath });
};
