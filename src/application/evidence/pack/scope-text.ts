import type { PackRequest } from "./write-pack";
import type { Summary } from "./write-summary";

/**
 * Writes what was asked and what came of it, for an auditor who tests a list for completeness and accuracy: the
 * question, its filters, the moment, the counts, and what is left out and why.
 */
export function scopeText(request: PackRequest, { cut, counts, versions, communications }: Summary): string {
  const { id, matrix, requestedBy, requestedAt, from, to } = request;
  const here = cut.streams.reduce((sum, { n }) => sum + n, 0);
  const scope = {
    format: "tocsin.evidence-pack/1",
    pack: id,
    software: `Tocsin ${process.env.npm_package_version ?? "0.1.0"}`,
    requested: { by: requestedBy.id, name: requestedBy.name, at: requestedAt.toISOString() },
    query: {
      matrix: { id: matrix.id, name: matrix.name },
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
      rule: "all streams of the matrix, of its edits and log, and of the installation; fields by kind and period",
    },
    checkpoint: { seq: cut.seq, time: cut.time.toISOString() },
    rows: {
      versions: versions.length,
      communications: communications.total,
      entries: here,
    },
    streams: cut.streams.map(({ stream, kind, n }) => ({ stream, kind, entries: n })),
    excluded: [
      {
        reason: "streams of other matrices",
        streams: cut.whole.streams - cut.streams.length,
        entries: cut.whole.entries - here,
      },
      { reason: "fields with personal data of sign-in and registers", fields: counts.personal.fields },
      { reason: "fields of draft edits and of files nobody attached", fields: counts["other-use"].fields },
      { reason: "fields outside the period", fields: counts["outside-period"].fields },
      { reason: "erased fields", fields: counts.erased.fields },
    ],
  };
  return `${JSON.stringify(scope, null, 2)}\n`;
}
