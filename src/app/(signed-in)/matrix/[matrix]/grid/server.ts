import type { RowDue } from "@/app/(signed-in)/deadlines/row/route";
import type { HistoryLine } from "@/application/ledger/history";
import type { Thread } from "@/application/matrix/list-comments";
import type { Names } from "@/application/matrix/list-names";
import type { ViewItem } from "@/application/matrix/list-views";
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
  get<{ lines: HistoryLine[]; names: Readonly<Record<string, string>> }>(`/matrix/${matrix}/rows?history=${row}`);

export type ToldLight = { readonly light: "yes" | "helped" | "no"; readonly sentence: string };

/** Which rows could be carried out now, by row. */
export const fetchLights = (matrix: string) => get<Record<string, ToldLight>>(`/matrix/${matrix}/lights`);

/** Comments as they travel: instants are text. */
export type Comments = {
  readonly threads: readonly Thread[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly comment: boolean };
};

export const fetchComments = (matrix: string, row: string) => get<Comments>(`/matrix/${matrix}/comments?row=${row}`);

/** When a row comes due, in the reader's words. */
export const fetchDue = (row: string) => get<RowDue>(`/deadlines/row?row=${row}`);

/** What the rules find and how many comments wait at each row. */
export type Found = { readonly marks: readonly Mark[]; readonly comments: Readonly<Record<string, number>> };

export const fetchMarks = async (matrix: string): Promise<Found> => {
  const { comments, ...packed } = await get<PackedMarks & Pick<Found, "comments">>(`/matrix/${matrix}/marks`);
  return { marks: unpackMarks(packed), comments };
};

export const fetchViews = (matrix: string) => get<ViewItem[]>(`/matrix/${matrix}/rows?views`);
