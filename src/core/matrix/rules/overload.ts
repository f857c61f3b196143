import { inDocument, type Rule } from "./support/rule";

/** So many kinds of notice to one audience are still read. */
const noticesAtMost = 15;
/** Those whose work it is to be told. */
const responders: readonly string[] = ["it", "soc", "identity", "legal", "privacy", "mdr", "facilities"];

export const overload: Rule = {
  id: "overload",
  severity: "advises",
  reference: "R53",
  find: (view) => {
    const notices = new Map<string, number>();
    for (const row of view.document.rows)
      for (const id of new Set(row.audiences)) notices.set(id, (notices.get(id) ?? 0) + 1);
    return view.document.stakeholders.flatMap(({ id, name, kind }) => {
      const rows = notices.get(id) ?? 0;
      return rows > noticesAtMost && !responders.includes(kind) ? inDocument({ audience: name, rows }) : [];
    });
  },
};
