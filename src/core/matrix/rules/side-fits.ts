import { at, eachRow, type Rule } from "./support/rule";
import { audiencesOf } from "./support/view";

export const sideFits: Rule = {
  id: "side-fits",
  severity: "warns",
  reference: "R29",
  find: eachRow((row, view) => {
    const audiences = audiencesOf(row, view);
    if (!row.direction || audiences.length === 0) return;
    const others = audiences.filter(({ direction }) => direction !== row.direction);
    const wrong = row.direction === "internal" ? others.length > 0 : others.length === audiences.length;
    const names = others.map(({ name }) => name).join(", ");
    return wrong && at("direction", { side: row.direction, audiences: names });
  }),
};
