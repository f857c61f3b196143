import { isWording, missingElements } from "@/core/matrix/template";
import { at, eachRow, type Rule } from "./support/rule";
import { isEvent } from "./support/view";

export const templateComplete: Rule = {
  id: "template-complete",
  severity: "warns",
  reference: "R96 to R100",
  find: eachRow((row, view, { elements }) => {
    if (!isEvent(row, view) || !isWording(row.template)) return;
    return missingElements(row.template, elements).map((element) => at("template", { element }));
  }),
};
