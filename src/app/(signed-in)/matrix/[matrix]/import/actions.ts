"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { act, tryRead } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { bindImport } from "@/application/matrix/bind-import";
import { createMatrix } from "@/application/matrix/create-matrix";
import { importRows } from "@/application/matrix/import-rows";
import { keepImportDraft } from "@/application/matrix/keep-import-draft";
import { openImport } from "@/application/matrix/open-import";
import { undoImport } from "@/application/matrix/undo-import";
import { chosenIn, type DraftTable } from "@/core/matrix/import/draft";
import { matrixNameOf } from "@/core/matrix/import/matrix-name";
import type { Result } from "@/core/shared/result";
import { ownOrigin } from "@/platform/sign-in/origin";

/** Keeps decisions about tables, for the person's next look at them. */
export async function keepTablesAction(matrix: string, file: string, tables: DraftTable[]): Promise<Result<void>> {
  const gate = ownOrigin(await headers());
  return gate.ok ? tryRead(keepImportDraft, { matrix, file, tables }) : gate;
}

/** Makes a matrix for a received file, named after it. */
export async function startMatrixAction(file: string, fileName: string): Promise<Result<{ matrix: string }>> {
  const created = await act(createMatrix, { name: matrixNameOf(fileName) });
  if (!created.ok) return created;
  const bound = await tryRead(bindImport, { matrix: created.value.matrix, file });
  return bound.ok ? created : bound;
}

export async function importAction(_: FormState, form: FormData): Promise<FormState> {
  const [matrix, file] = [textOf(form, "matrix"), textOf(form, "file")];
  const open = await tryRead(openImport, { matrix, file });
  const imported = open.ok ? await act(importRows, { matrix, file, tables: chosenIn(open.value.draft) }) : open;
  if (!imported.ok) return refused(imported.refusal, form);
  redirect(`/matrix/${matrix}/import/done/${imported.value.batch}`);
}

export async function undoAction(batch: string, insist: boolean): Promise<Result<{ rows: number }>> {
  return act(undoImport, { batch, insist });
}
