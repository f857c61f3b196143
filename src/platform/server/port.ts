import { createServer } from "node:net";
import { accept, type Result, refuse } from "@/core/shared/result";
import { reachable } from "./web-server";

/**
 * Gives a port that can be listened on: the one asked for, or any free one for 0. Refuses with `port-taken`,
 * `port-not-usable`, and `port-blocked` for one that browsers never open.
 */
export async function findPort(host: string, port: number): Promise<Result<number>> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const values = { host, port, problem };
    return problem === "EADDRINUSE" ? refuse("port-taken", { values }) : refuse("port-not-usable", { values });
  }
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const found = typeof address === "object" && address ? address.port : port;
  return (await isBlocked(host, found)) ? refuse("port-blocked", { values: { port: found } }) : accept(found);
}

/** Node keeps the browsers' list of ports that serve other protocols (Fetch standard, "port blocking") and asks no network first. */
async function isBlocked(host: string, port: number): Promise<boolean> {
  const failed = await fetch(`http://${reachable(host)}:${port}`).catch((error: Error) => error);
  return failed instanceof Error && failed.cause instanceof Error && failed.cause.message === "bad port";
}
