// Runs one file of bench/: it either measures when it is loaded, or exports by default a function that does.
import { pathToFileURL } from "node:url";

const { default: bench } = await import(pathToFileURL(process.argv[2]).href);
if (typeof bench === "function") await bench();
