import { say } from "./say.mjs";
import { stopSignal } from "./stop.mjs";

/** How often a step that takes long says that it is still at work, in milliseconds. */
const heartbeat = 10_000;

/** Numbers the steps of a launcher and says on standard error which one is at work and how long it took. */
export function makeSteps(of) {
  let n = 0;
  return async function step(name, work) {
    n += 1;
    const start = performance.now();
    const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
    const title = say("step", { n, of, name: say(name) });
    const { line, end } = process.stderr.isTTY ? onTerminal(title) : onPaper(title);
    const timer = setInterval(
      () => line(say("still", { seconds: seconds() })),
      process.stderr.isTTY ? 1000 : heartbeat,
    );
    try {
      const result = await work();
      end(endOf(result, seconds()));
      stopSignal.throwIfAborted();
      return result;
    } catch (error) {
      end("");
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

function endOf(result, seconds) {
  if (result === "current") return say("current");
  return result?.ok === false ? "" : say("done", { seconds });
}

/** One line that is written over until the step ends. */
function onTerminal(title) {
  const write = (text) => process.stderr.write(`\r\x1b[K${title} ... ${text}`);
  write("");
  return { line: write, end: (text) => write(`${text}\n`) };
}

/** Whole lines, for logs. */
function onPaper(title) {
  const write = (text) => process.stderr.write(`${title}${text && `: ${text}`}\n`);
  write("");
  return { line: write, end: (text) => text && write(text) };
}
