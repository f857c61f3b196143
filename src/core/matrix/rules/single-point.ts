import { rankBySilencedRows } from "@/core/matrix/outage/analysis";
import type { Rule } from "./support/rule";

/** Rows on a calendar can wait until a service is back; the others are reported once per service, at the first row it silences. */
export const singlePoint: Rule = {
  id: "single-point",
  severity: "warns",
  reference: "R70, R80, R108",
  find: ({ document, services }) => {
    const urgent = new Set(document.rows.filter(({ triggerKind }) => triggerKind !== "schedule").map(({ id }) => id));
    return rankBySilencedRows(document, urgent).flatMap(({ id, rows: [first = null, ...more] }) => {
      const service = services.get(id);
      return service ? { row: first, field: "channels", values: { service: service.name, rows: more.length + 1 } } : [];
    });
  },
};
