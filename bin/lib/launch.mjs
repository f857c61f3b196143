import { readOptions } from "./options.mjs";
import { buildPages, checkNode, generateClient, installPackages } from "./prepare.mjs";
import { Failed, project } from "./project.mjs";
import { language, say } from "./say.mjs";
import { makeSteps } from "./steps.mjs";
import { stopSignal } from "./stop.mjs";
import { typescript } from "./typescript.mjs";

/** Prepares the checkout and serves Tocsin: as built pages (`start`), or rebuilt as they change (`dev`). */
export async function launch(mode) {
  checkNode();
  const { build: onlyBuild, ...options } = readOptions(`${mode}-help`);
  process.chdir(project);
  const step = makeSteps(onlyBuild ? 3 : (mode === "start" ? 5 : 4) + (options.demo ? 1 : 0));
  try {
    await step("packages", installPackages);
    await step("client", generateClient);
    if (onlyBuild) {
      await step("build", buildPages);
      process.exit();
    }
    const { serve } = await typescript("src/cli/serve.ts");
    const build = async () => mode === "start" && step("build", buildPages);
    process.exitCode = await serve({ mode, ...options }, { language, step, build, stop: stopSignal });
  } catch (error) {
    if (!stopSignal.aborted && !(error instanceof Failed)) throw error;
    if (!stopSignal.aborted) process.stderr.write(`${error.message}\n`);
    process.exitCode = stopSignal.aborted ? 0 : error.code;
  }
  if (stopSignal.aborted) process.stderr.write(`${say("stopped")}\n`);
  process.exit();
}
