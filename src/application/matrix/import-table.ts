import { bindImport } from "./bind-import";
import { checkImport } from "./check-import";
import { importRows } from "./import-rows";
import { importTarget } from "./import-target";
import { keepImportDraft } from "./keep-import-draft";
import { listImports } from "./list-imports";
import { openImport } from "./open-import";
import { readImport } from "./read-import";
import { undoImport } from "./undo-import";

/** What people do to bring an existing matrix in, and to take it back. */
export const importTable = [
  importTarget,
  bindImport,
  openImport,
  keepImportDraft,
  checkImport,
  importRows,
  listImports,
  readImport,
  undoImport,
];
