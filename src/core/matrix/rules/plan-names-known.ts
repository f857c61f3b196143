import { liveFields } from "@/core/matrix/plan/live";
import { inDocument, type Rule } from "./support/rule";

export const planNamesKnown: Rule = {
  id: "plan-names-known",
  severity: "blocks",
  reference: "R19, R116",
  find: ({ document, positions, channels, stakeholders }) => {
    const registers = { position: positions, channel: channels, stakeholder: stakeholders };
    return document.plan.flatMap(({ name, text }) => {
      const unknown = liveFields(text).filter(({ register, id }) => !registers[register].has(id));
      return unknown.length > 0 ? inDocument({ section: name, count: unknown.length }) : [];
    });
  },
};
