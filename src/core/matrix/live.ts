/** What an open screen of a matrix hears while it is open. */
export type LiveEvent =
  /** Ids of records that changed; the matrix itself when rows came, went or moved. */
  | { readonly kind: "changed"; readonly ids: readonly string[] }
  /** Somebody has this matrix open and stands on a row, or on none. */
  | {
      readonly kind: "here";
      readonly connection: string;
      readonly person: string;
      readonly name: string;
      readonly row: string | null;
      /** Just came: the others say where they are. */
      readonly fresh: boolean;
    }
  | { readonly kind: "gone"; readonly connection: string }
  /** The line was down: anything may have changed. */
  | { readonly kind: "again" };

/** Somebody who has not been heard of for this long is taken for gone, in milliseconds. */
export const presenceLasts = 50_000;
/** How often an open screen says that it is still there, in milliseconds. */
export const presenceBeat = 20_000;
