import { fileURLToPath } from "node:url";

/** The checkout: where `prisma/`, `src/` and `node_modules/` stand. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
