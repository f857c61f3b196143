import type { ReactNode } from "react";
import { Pages } from "@/app/pages";
import { type Language, say } from "@/core/language/say";
import type { DocumentList } from "@/core/matrix/diff";
import type { ChangeInWords } from "@/core/matrix/diff-in-words";
import { DiffView } from "@/ui/show/diff-view";

/** So many changed things stand on one page, so that a first version of thousands of rows still opens. */
const pageSize = 50;

type Comparison = { readonly changes: readonly ChangeInWords[]; readonly reordered: readonly DocumentList[] };

/** One page of a comparison. */
export type ChangesPage = Comparison & { readonly page: number; readonly shown: readonly ChangeInWords[] };

/** Picks the page of a comparison that an address asks for; the nearest one where there is none. */
export function pageOfChanges(comparison: Comparison, asked: string | undefined): ChangesPage {
  const last = Math.max(1, Math.ceil(comparison.changes.length / pageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(asked)) || 1), last);
  return { ...comparison, page, shown: comparison.changes.slice((page - 1) * pageSize, page * pageSize) };
}

type Props = {
  language: Language;
  comparison: ChangesPage;
  before: string;
  after: string;
  /** Gives the address of another page of the same comparison. */
  address: (page: number) => string;
  /** What can be done with a changed row, and what belongs to it, by its id. */
  actionOf?: (row: string, name: string) => ReactNode;
  footerOf?: (row: string) => ReactNode;
};

/** Shows what differs, row by row and word by word. */
export function Changes({ language, comparison, before, after, address, actionOf, footerOf }: Props) {
  const { changes, reordered, page, shown } = comparison;
  const heading = ({ list, name }: ChangeInWords) =>
    list === "rows" || list === "head" ? name : `${say(language, `diff.lists.${list}`)}: ${name}`;
  const lists = reordered.map((list) => say(language, `diff.lists.${list}`)).join(", ");
  const count = (kind: ChangeInWords["kind"]) => changes.filter((change) => change.kind === kind).length;
  return (
    <div className="grid gap-3">
      {lists && <p>{say(language, "diff.reordered", { lists })}</p>}
      {(changes.length > 0 || !lists) && (
        <DiffView
          before={before}
          after={after}
          counts={{ added: count("added"), changed: count("changed"), removed: count("removed") }}
          items={shown.map((change) => ({
            id: `${change.list}-${change.id}`,
            kind: change.kind,
            heading: heading(change),
            fields: change.fields,
            ...(change.list === "rows" && {
              action: actionOf?.(change.id, change.name),
              footer: footerOf?.(change.id),
            }),
          }))}
        />
      )}
      <Pages page={page} pageSize={pageSize} total={changes.length} address={address} />
    </div>
  );
}
