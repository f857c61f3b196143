import { execFileSync } from "node:child_process";

/** Finds a port that nobody listens on. */
export function freePort(): string {
  const ask =
    'const s = require("net").createServer().listen(0, "127.0.0.1", () => { process.stdout.write(String(s.address().port)); s.close(); })';
  return execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }).trim();
}
