/**
 * The checkout: where `prisma/`, `src/` and `node_modules/` stand. npm and the launchers start every process in it; the
 * place of this file would not do, because the built pages stand elsewhere.
 */
export const projectFolder = process.cwd();
