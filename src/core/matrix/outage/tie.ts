/** Puts things of equal weight into an order. */
export type Tie = (a: { readonly id: string }, b: { readonly id: string }) => number;

/** The order of ids: the same wherever the same document is read. */
export const byId: Tie = (a, b) => (a.id < b.id ? -1 : 1);
