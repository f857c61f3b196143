import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { OneMatrix } from "@/core/matrix/edit";
import { Look } from "@/core/matrix/view";
import { accept } from "@/core/shared/result";

/** A look at the grid under a name; `own` ones can be changed. */
export type ViewItem = {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly look: Look;
};

/** Lists a person's own views of a matrix, and those that others share. */
export const listViews = query({
  name: "matrix.list-views",
  action: "matrix:read",
  input: OneMatrix,
  async run({ db, input, actor }) {
    const person = personOf(actor) ?? "";
    const views = await db.savedView.findMany({
      where: { matrixId: input.matrix, OR: [{ personId: person }, { shared: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
    });
    return accept(
      views.flatMap(({ id, name, shared, personId, look }): ViewItem[] => {
        // A view of an older release may name what is no more.
        const known = Look.safeParse(look);
        return known.success ? [{ id, name, shared, own: personId === person, look: known.data }] : [];
      }),
    );
  },
});
