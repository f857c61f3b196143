/** A cell by its row and column in the view. */
export type Spot = { readonly row: number; readonly column: number };
/** The cell with the focus, and the other corner of the marked block. */
export type Selection = { readonly active: Spot; readonly anchor: Spot };
/** The marked block, both ends included. */
export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

type Bounds = { readonly rows: number; readonly columns: number };

/** Puts the focus on a cell inside the bounds; with `extend` the marked block grows to it. */
export function goTo(selection: Selection, to: Spot, extend: boolean, { rows, columns }: Bounds): Selection {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const active = { row: within(to.row, rows), column: within(to.column, columns) };
  return { active, anchor: extend ? selection.anchor : active };
}

/** Says which cells are marked. */
export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** Tells whether more than one cell is marked. */
export function isBlock({ active, anchor }: Selection): boolean {
  return active.row !== anchor.row || active.column !== anchor.column;
}

/** Where a key of navigation leads; undefined for every other key. */
export function keyTarget(
  key: string,
  { active }: Selection,
  { control, page, bounds }: { control: boolean; page: number; bounds: Bounds },
): Spot | undefined {
  const { row, column } = active;
  const far = Number.MAX_SAFE_INTEGER;
  switch (key) {
    case "ArrowUp":
      return { row: control ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: control ? far : row + 1, column };
    case "ArrowLeft":
      return { row, column: control ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: control ? bounds.columns - 1 : column + 1 };
    case "Home":
      return { row: control ? 0 : row, column: 0 };
    case "End":
      return { row: control ? far : row, column: far };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    default:
      return undefined;
  }
}
