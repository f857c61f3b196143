import { bindImport } from "./bind-import";
import { checkImport } from "./check-import";
import { checkEntries } from "./entries/check-entries";
import { importEntries } from "./entries/import-entries";
import { listEntryImports } from "./entries/list-entry-imports";
import { undoEntries } from "./entries/undo-entries";
import { importRows } from "./import-rows";
import { importTarget } from "./import-target";
import { keepImportDraft } from "./keep-import-draft";
import { listImports } from "./list-imports";
import { openImport } from "./open-import";
import { readImport } from "./read-import";
import { undoImport } from "./undo-import";

/** What people do to bring an existing matrix or register in, and to take it back. */
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
  checkEntries,
  importEntries,
  listEntryImports,
  undoEntries,
];
