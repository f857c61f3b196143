// Runs one file of bench/: it either measures when it is loaded, or exports by default a function that does.
import { pathToFileURL } from "node:url";

const [, , file] = process.argv;
process.argv = [process.argv[0], file];
const { default: bench } = await import(pathToFileURL(file).href);
if (typeof bench === "function") await bench();
