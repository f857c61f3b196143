import { type FieldKind, fieldKinds } from "@/core/matrix/field-kinds";
import type { RowField } from "@/core/matrix/row";

/** Widths as classes: the content security policy takes no style attributes. */
const widths: Record<FieldKind, string> = {
  text: "w-72",
  line: "w-44",
  direction: "w-28",
  "trigger-kind": "w-32",
  classification: "w-36",
  regime: "w-48",
  stage: "w-48",
  position: "w-48",
  positions: "w-52",
  stakeholders: "w-60",
  channels: "w-52",
  tags: "w-44",
  word: "w-44",
  words: "w-44",
  date: "w-32",
  minutes: "w-28",
  switch: "w-24",
};

/** Gives the width class of a column. */
export function widthOf(field: RowField): string {
  return widths[fieldKinds[field]];
}

/** Height of a row in pixels, as in the class below. */
export const rowHeight = 57;
export const rowLook = "h-[57px]";
/** Height of the line above the first row of a group. */
export const groupHeight = 32;
export const groupLook = "h-8";
export const handleLook = "sticky left-0 z-10 w-14";
/** The first column of content stays in view beside the handle. */
export const firstLook = "md:sticky md:left-14 md:z-10";
