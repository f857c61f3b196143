import { execFileSync } from "node:child_process";

/**
 * Systems hand out ports above these by chance, to whoever asks for any and to connections that go out: one of those may
 * be somebody else's by the time it is used. Of the ones below, every process looks in a few of its own.
 */
const [lowest, processes, ofEach] = [10_240, 720, 8];
let asked = 0;

const listenOnFirst = `
  const listen = ([port, ...others]) => {
    const server = require("net").createServer().once("error", () => listen(others));
    server.listen(port, "127.0.0.1", () => { process.stdout.write(String(port)); server.close(); });
  };
  listen(process.argv.slice(1).map(Number));`;

/** Finds a port that nobody listens on, and that nobody is given before it is used; another one at each call. */
export function freePort(): string {
  const own = lowest + (process.pid % processes) * ofEach;
  const ports = Array.from({ length: ofEach }, (_, n) => String(own + ((asked + n) % ofEach)));
  asked += 1;
  return execFileSync(process.execPath, ["-e", listenOnFirst, ...ports], { encoding: "utf8" });
}
