import { performance } from "node:perf_hooks";
import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { cutSets, rankBySilencedRows } from "@/core/matrix/outage/analysis";
import { outageModel } from "@/core/matrix/outage/model";
import { repairs } from "@/core/matrix/outage/repair";
import { whatIf } from "@/core/matrix/outage/what-if";
import { emptyRowFields } from "@/core/matrix/row";
import { rowLights } from "@/core/matrix/row-light";

/** A small deterministic generator (mulberry32), so that every run measures the same document. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Builds a document with layered services, people with two paths, positions with two deputies and rows with two audiences. */
export function largeDocument(rows: number, services: number, people: number): MatrixDocument {
  const pick = random(7);
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const serviceIds = ids("service-", services);
  const channelIds = ids("channel-", 40);
  const positionIds = ids("position-", Math.ceil(people / 3));
  const stakeholderIds = ids("stakeholder-", 120);
  const one = (from: readonly string[], below = from.length) => from[pick(below)] as string;
  const needs = (below: number) => [{ atLeast: 1, of: [one(serviceIds, below)] }];
  return {
    schema: documentSchema,
    organisation: { name: "Bench", zone: "Europe/Berlin", jurisdictions: [] },
    matrix: { id: "bench", name: "Bench", scope: "", owner: null },
    plan: [],
    classifications: ["low", "high"],
    services: serviceIds.map((id, index) => ({
      id,
      name: id,
      kind: "service",
      // The first twenty stand on their own; the others need one service, and now and then one of two.
      needs:
        index < 20
          ? []
          : [
              ...needs(index),
              ...(index % 4 === 0 ? [{ atLeast: 1, of: [one(serviceIds, index), one(serviceIds, index)] }] : []),
            ],
    })),
    channels: channelIds.map((id, index) => ({
      id,
      name: id,
      kind: index % 2 ? "email" : "notice-board",
      ceiling: index % 3 ? "high" : "low",
      encrypted: false,
      exportable: false,
      identityCheck: "",
      joinControl: "",
      environments: [],
      owner: null,
      needs: [...needs(services), ...needs(services)],
    })),
    contacts: ids("person-", people).map((id) => ({
      id,
      kind: "person",
      paths: [
        { id: "1", kind: "mobile", needs: needs(services) },
        { id: "2", kind: "email", needs: needs(services) },
      ],
    })),
    positions: positionIds.map((id, index) => ({
      id,
      name: id,
      department: "",
      reportsTo: null,
      holder: `person-${index * 3}`,
      deputies: [`person-${(index * 3 + 1) % people}`, `person-${(index * 3 + 2) % people}`],
      declares: false,
      speaksTo: [],
      incidentRoles: [],
    })),
    stakeholders: stakeholderIds.map((id) => ({
      id,
      name: id,
      direction: "internal",
      kind: "other",
      needToKnow: null,
      sharing: null,
      jurisdictions: [],
      relationshipOwner: null,
      noticeTerms: "",
      contacts: [`person-${pick(people)}`, `person-${pick(people)}`],
    })),
    rows: ids("row-", rows).map((id) => ({
      ...emptyRowFields(),
      id,
      owner: one(positionIds),
      backup: one(positionIds),
      approvers: [one(positionIds)],
      deputyApprovers: [one(positionIds)],
      audiences: [one(stakeholderIds), one(stakeholderIds)],
      channels: [one(channelIds)],
      fallbacks: [one(channelIds), one(channelIds)],
      classification: pick(2) ? "high" : "low",
    })),
  };
}

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

export default async function bench(): Promise<void> {
  for (const [rows, services, people] of [
    [100, 50, 100],
    [1_000, 100, 250],
    [5_000, 200, 500],
  ] as const) {
    const document = largeDocument(rows, services, people);
    const build = timed(() => outageModel(document));
    const what = timed(() => whatIf(document, ["service-0", "person-3"]));
    const rank = timed(() => rankBySilencedRows(document));
    const lights = timed(() => rowLights(document, new Set()));
    const repair = timed(() => repairs(document));
    const parts = [
      `rows ${rows}`,
      `model ${build.ms.toFixed(0)} ms`,
      `what-if ${what.ms.toFixed(1)} ms`,
      `single points ${rank.ms.toFixed(0)} ms`,
      `lights ${lights.ms.toFixed(0)} ms`,
      `repairs ${repair.ms.toFixed(0)} ms`,
    ];
    for (const order of [1, 2, 3]) {
      const cuts = timed(() => cutSets(document, order));
      const count = cuts.value.reduce((sum, { cuts: sets }) => sum + sets.length, 0);
      parts.push(`order ${order}: ${cuts.ms.toFixed(0)} ms, ${count} cut sets`);
    }
    console.log(`outage   ${parts.join(" | ")}`);
  }
  console.log(`outage   resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
}
