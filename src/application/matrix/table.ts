import { addRow } from "./add-row";
import { createMatrix } from "./create-matrix";
import { saveRow } from "./save-row";

/** What people do with and ask of the live draft. */
export const matrixTable = [createMatrix, addRow, saveRow];
