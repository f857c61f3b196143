import type { RowField } from "@/core/matrix/row";
import { at, eachRow, type Rule } from "./support/rule";
import { entries } from "./support/view";

/**
 * Words that wait to be filled in: [Name], [TODO: mobile], {{ role }}, TBD, ____, ... but neither a Markdown link nor a
 * footnote. Templates keep their brackets: they are filled in for each message.
 */
export const placeholder =
  /\[(?!\s*(?:[xX ]?\]|TLP:))(?=[^\]]*\p{L}{2})[^\][]{1,80}\](?!\()|\{\{.*?\}\}|(?<!\p{L})(?:TODO|TBD|TBC|TBA|FIXME|XXX+|N\. ?N\.)(?!\p{L})|_{3,}|\.{4,}|…{2,}|lorem ipsum/iu;

const texts = [
  "scenario",
  "what",
  "content",
  "trigger",
  "awarenessBasis",
  "identityCheck",
  "deadline",
  "cadence",
  "portal",
  "logging",
  "retention",
  "procedure",
] as const satisfies readonly RowField[];

export const placeholders: Rule = {
  id: "placeholders",
  severity: "blocks",
  reference: "R19",
  find: eachRow((row, view) => {
    const parts: (readonly [RowField, readonly string[]])[] = [
      ...texts.map((field) => [field, [row[field]]] as const),
      ["audiences", entries(view.stakeholders, row.audiences).map(({ name }) => name)],
      ["owner", entries(view.positions, [row.owner ?? ""]).map(({ name }) => name)],
      ["backup", entries(view.positions, [row.backup ?? ""]).map(({ name }) => name)],
      ["approvers", entries(view.positions, row.approvers).map(({ name }) => name)],
      ["channels", entries(view.channels, row.channels).map(({ name }) => name)],
      ["fallbacks", entries(view.channels, row.fallbacks).map(({ name }) => name)],
    ];
    return parts.flatMap(([field, values]) => {
      const found = values.map((value) => placeholder.exec(value)?.[0]).find((match) => match !== undefined);
      return found === undefined ? [] : at(field, { text: found });
    });
  }),
};
