import { createServer } from "node:net";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Gives a port that can be listened on: the one asked for, or any free one for 0. Refuses with `port-taken` and `port-not-usable`. */
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
  return accept(typeof address === "object" && address ? address.port : port);
}
