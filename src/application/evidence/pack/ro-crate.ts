import type { PackRequest } from "./write-pack";

/** Describes the payload for archives that read RO-Crate 1.1. */
export function roCrate({ id, organisation, requestedAt }: PackRequest, title: string): string {
  const file = (path: string, media: string, name: string) => ({
    "@id": path,
    "@type": "File",
    encodingFormat: media,
    name,
  });
  const files = [
    file("00-summary.pdf", "application/pdf", "Summary"),
    file("scope.json", "application/json", "Scope"),
    file("tables/communications.csv", "text/csv", "Communications"),
    file("tables/entries.csv", "text/csv", "Entries"),
    file("tables/people.csv", "text/csv", "People"),
  ];
  const crate = {
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        identifier: `urn:uuid:${id}`,
        name: title,
        description: title,
        datePublished: requestedAt.toISOString(),
        publisher: { "@id": "#organisation" },
        hasPart: files.map((part) => ({ "@id": part["@id"] })),
      },
      { "@id": "#organisation", "@type": "Organization", name: organisation.name },
      ...files,
    ],
  };
  return `${JSON.stringify(crate, null, 2)}\n`;
}
