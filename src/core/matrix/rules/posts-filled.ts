import { holderOf, isEverybody } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

const posts = ["owner", "backup", "approvers", "deputyApprovers"] as const;

export const postsFilled: Rule = {
  id: "posts-filled",
  severity: "warns",
  reference: "R55, R118",
  find: eachRow((row, view) =>
    posts.flatMap((field) => {
      const vacant = [row[field]].flat().flatMap((id) => {
        const position = view.positions.get(id ?? "");
        return position && holderOf(position.id, view) === undefined && !isEverybody(position.id, view)
          ? position.name
          : [];
      });
      return vacant.length > 0 ? at(field, { posts: vacant.join(", "), count: vacant.length }) : [];
    }),
  ),
};
