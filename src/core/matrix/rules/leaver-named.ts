import { firstRows } from "./support/first-rows";
import { inDocument, type Rule } from "./support/rule";

const fields = ["audiences", "owner", "backup", "approvers", "deputyApprovers"] as const;

/** Contacts that left are archived and stand in no document any more; an entry that names one names nobody. */
export const leaverNamed: Rule = {
  id: "leaver-named",
  severity: "warns",
  reference: "R55, R118",
  find: (view) => {
    const { contacts, positions, stakeholders } = view.document;
    const known = new Set(contacts.map(({ id }) => id));
    const places = firstRows(view, fields);
    const named = [
      ...positions.map(({ id, name, holder, deputies }) => ({ id, name, people: [holder ?? [], deputies].flat() })),
      ...stakeholders.map(({ id, name, contacts: people }) => ({ id, name, people })),
    ];
    return named
      .filter(({ people }) => people.some((person) => !known.has(person)))
      .map(({ id, name }) => ({ ...(places.get(id) ?? inDocument()), values: { entry: name } }));
  },
};
