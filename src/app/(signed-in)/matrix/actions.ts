"use server";

import { act } from "@/app/act";
import { addRows } from "@/application/matrix/add-rows";
import { archiveMatrix } from "@/application/matrix/archive-matrix";
import { archiveRows } from "@/application/matrix/archive-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { duplicateRows } from "@/application/matrix/duplicate-rows";
import { moveRows } from "@/application/matrix/move-rows";
import { restoreMatrix } from "@/application/matrix/restore-matrix";
import { restoreRows } from "@/application/matrix/restore-rows";
import { saveMatrix } from "@/application/matrix/save-matrix";
import { saveRow } from "@/application/matrix/save-row";
import { saveRows } from "@/application/matrix/save-rows";

type Input<Command extends { input: { _zod: { input: unknown } } }> = Command["input"]["_zod"]["input"];

export const createMatrixAction = async (input: Input<typeof createMatrix>) => act(createMatrix, input);
export const saveMatrixAction = async (input: Input<typeof saveMatrix>) => act(saveMatrix, input);
export const archiveMatrixAction = async (input: Input<typeof archiveMatrix>) => act(archiveMatrix, input);
export const restoreMatrixAction = async (input: Input<typeof restoreMatrix>) => act(restoreMatrix, input);
export const addRowsAction = async (input: Input<typeof addRows>) => act(addRows, input);
export const saveRowAction = async (input: Input<typeof saveRow>) => act(saveRow, input);
export const saveRowsAction = async (input: Input<typeof saveRows>) => act(saveRows, input);
export const duplicateRowsAction = async (input: Input<typeof duplicateRows>) => act(duplicateRows, input);
export const moveRowsAction = async (input: Input<typeof moveRows>) => act(moveRows, input);
export const archiveRowsAction = async (input: Input<typeof archiveRows>) => act(archiveRows, input);
export const restoreRowsAction = async (input: Input<typeof restoreRows>) => act(restoreRows, input);
