import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { refuse, say } from "./say.mjs";

/** Reads the options of `start` and `dev`; prints the help text, or ends with a sentence about what is wrong. */
export function readOptions(help) {
  const { values } = parse();
  if (values.help) {
    process.stdout.write(`${say(help)}\n`);
    process.exit(0);
  }
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) refuse(say("bad-port", { port: values.port }));
  const { host, demo, build } = values;
  return { port: Number(values.port), host, data: resolve(values.data), demo, build };
}

function parse() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "3000" },
        host: { type: "string", default: "127.0.0.1" },
        data: { type: "string", default: ".data" },
        demo: { type: "boolean", default: false },
        build: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
  } catch (error) {
    return refuse(say("unknown-option", { problem: error.message.split(/\.\s/)[0] }));
  }
}
