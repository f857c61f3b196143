const controller = new AbortController();

/** Aborts when somebody asks the launcher to stop; npm may pass the same Ctrl-C on twice. */
export const stopSignal = controller.signal;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => controller.abort());
