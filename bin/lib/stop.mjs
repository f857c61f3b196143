const controller = new AbortController();

/** Aborts when somebody asks the launcher to stop; npm may pass the same Ctrl-C on twice. */
export const stopSignal = controller.signal;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => controller.abort());

// A terminal that was closed can no longer be written to; stopping in order matters more than what we had to say.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
