/** The ways on which checkpoints leave the machine. */
export const anchorKinds = ["authority", "folder", "mail"] as const;
export type AnchorKind = (typeof anchorKinds)[number];

const hour = 3_600_000;

/**
 * Tells whether the newest checkpoint goes out on a way now. A folder takes each one; an authority and a mailbox take
 * one an hour, and at once when somebody wants it (`wanted`).
 */
export function isAnchorDue(
  kind: AnchorKind,
  newest: number,
  last: { readonly seq: number; readonly at: Date | null },
  wanted: boolean,
  now: Date,
): boolean {
  if (newest <= last.seq) return false;
  return kind === "folder" || wanted || last.at === null || now.getTime() - last.at.getTime() >= hour;
}
