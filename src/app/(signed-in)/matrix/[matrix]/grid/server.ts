import type { RowDue } from "@/app/(signed-in)/deadlines/row/route";
import type { HistoryLine } from "@/application/ledger/history";
import type { Names } from "@/application/matrix/list-names";
import type { SparseRow } from "@/core/matrix/sparse";
import { type Mark, type PackedMarks, unpackMarks } from "./marks";

/** Asks the server for something that only reads; throws when it cannot be reached or says no. */
async function get<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** One page of rows, from a place on. */
export const fetchPage = (matrix: string, offset: number) =>
  get<{ rows: SparseRow[]; total: number }>(`/matrix/${matrix}/rows?offset=${offset}`);

/** Single rows; those that are archived stay away. */
export const fetchRows = (matrix: string, ids: readonly string[]) =>
  get<{ rows: SparseRow[] }>(`/matrix/${matrix}/rows?${ids.map((id) => `row=${id}`).join("&")}`);

export const fetchOrder = (matrix: string) =>
  get<{ id: string; place: number; revision: number }[]>(`/matrix/${matrix}/rows?order`);

export const fetchNames = (matrix: string) => get<Names>(`/matrix/${matrix}/rows?names`);

export const fetchHistory = (matrix: string, row: string) =>
  get<HistoryLine[]>(`/matrix/${matrix}/rows?history=${row}`);

export type ToldLight = { readonly light: "yes" | "helped" | "no"; readonly sentence: string };

/** Which rows could be carried out now, by row. */
export const fetchLights = (matrix: string) => get<Record<string, ToldLight>>(`/matrix/${matrix}/lights`);

/** When a row comes due, in the reader's words. */
export const fetchDue = (row: string) => get<RowDue>(`/deadlines/row?row=${row}`);

export const fetchMarks = async (matrix: string): Promise<Mark[]> =>
  unpackMarks(await get<PackedMarks>(`/matrix/${matrix}/marks`));
