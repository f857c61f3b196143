import type { z } from "zod";
import type { ListRows } from "@/core/matrix/list";

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The filters that the map shares with the grid. */
const shared = ["search", "direction", "owner", "audience", "channel", "classification"] as const;

/** Reads the grid's filter from an address. */
export function filterFrom(matrix: string, search: Search): z.input<typeof ListRows> {
  const chosen = shared.flatMap((name) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  return { matrix, ...Object.fromEntries(chosen) };
}

/** Writes the filter back into an address, without the matrix. */
export function queryOf({ matrix: _, ...filter }: z.input<typeof ListRows>): string {
  return new URLSearchParams(filter as Record<string, string>).toString();
}
