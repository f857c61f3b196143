import { query } from "@/application/runner/act";
import { ListRows } from "@/core/matrix/list";
import { whoTellsWhom } from "@/core/matrix/map";
import { accept, refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";
import { matchingRows } from "./list-rows";
import { assembleDocument } from "./reads";

/** Draws who tells whom from the rows of the draft that match the same filter as the grid. */
export const mapMatrix = query({
  name: "matrix.map-matrix",
  action: "matrix:read",
  input: ListRows,
  async run({ db, input, now }) {
    const document = await assembleDocument(db, input.matrix);
    if (!document) return refuse("not-found", { values: { thing: "matrix" } });
    const matching = await matchingRows(db, input);
    const rows = document.rows.filter(({ id }) => matching.has(id));
    return accept({
      name: document.matrix.name,
      /** The day in the organisation's zone. */
      today: dateOfWhen(document.organisation.zone, now),
      map: whoTellsWhom(document, rows),
      shown: rows.length,
      of: document.rows.length,
    });
  },
});
