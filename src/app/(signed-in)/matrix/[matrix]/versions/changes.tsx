import type { ReactNode } from "react";
import { type Language, say } from "@/core/language/say";
import type { DocumentList } from "@/core/matrix/diff";
import type { ChangeInWords } from "@/core/matrix/diff-in-words";
import { DiffView } from "@/ui/show/diff-view";

/** So many changed things are shown at once, so that a first version of thousands of rows still opens. */
const shownAtMost = 300;

type Props = {
  language: Language;
  comparison: { readonly changes: readonly ChangeInWords[]; readonly reordered: readonly DocumentList[] };
  before: string;
  after: string;
  /** What can be done with a changed row, and what belongs to it, by its id. */
  actionOf?: (row: string, name: string) => ReactNode;
  footerOf?: (row: string) => ReactNode;
};

/** Shows what differs, row by row and word by word. */
export function Changes({ language, comparison: { changes, reordered }, before, after, actionOf, footerOf }: Props) {
  const heading = ({ list, name }: ChangeInWords) =>
    list === "rows" || list === "head" ? name : `${say(language, `diff.lists.${list}`)}: ${name}`;
  const lists = reordered.map((list) => say(language, `diff.lists.${list}`)).join(", ");
  return (
    <div className="grid gap-3">
      {lists && <p>{say(language, "diff.reordered", { lists })}</p>}
      {(changes.length > 0 || !lists) && (
        <DiffView
          before={before}
          after={after}
          items={changes.slice(0, shownAtMost).map((change) => ({
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
      {changes.length > shownAtMost && (
        <p className="text-ink-soft">{say(language, "findings.more", { count: changes.length - shownAtMost })}</p>
      )}
    </div>
  );
}
