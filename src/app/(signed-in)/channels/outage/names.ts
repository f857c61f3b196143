import type { OutageAnalysis } from "@/application/matrix/analyse-outage";

/** Gives the name behind an id of the document, or the id where the document has none. */
export function namesIn({ document, switchable }: OutageAnalysis): (id: string) => string {
  const names = new Map(
    [
      ...document.positions,
      ...document.stakeholders,
      ...document.channels,
      ...document.services,
      ...switchable.people,
    ].map(({ id, name }) => [id, name]),
  );
  return (id) => names.get(id) ?? id;
}
