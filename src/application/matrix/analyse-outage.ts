import { z } from "zod";
import { query } from "@/application/runner/act";
import type { MatrixDocument } from "@/core/matrix/document";
import {
  type AudienceCuts,
  cutSets,
  type Independence,
  independence,
  rankBySilencedRows,
  type Silenced,
} from "@/core/matrix/outage/analysis";
import { outageModel } from "@/core/matrix/outage/model";
import { type OutageProblem, outageProblems } from "@/core/matrix/outage/problems";
import { type Repair, repairs } from "@/core/matrix/outage/repair";
import { byId, type Tie } from "@/core/matrix/outage/tie";
import { type WhatIf, whatIf } from "@/core/matrix/outage/what-if";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { assembleDocument } from "./reads";

/** Highest order of cut sets that a screen asks for; combinations of more things are for the terminal. */
const highestOrder = 3;

/** Something that can be switched off, with its name; people are named only for readers who may see personal values. */
export type Switchable = { readonly id: string; readonly name: string; readonly kind: string };

export type OutageAnalysis = {
  readonly document: MatrixDocument;
  readonly switchable: {
    readonly services: readonly Switchable[];
    readonly channels: readonly Switchable[];
    readonly people: readonly Switchable[];
  };
  readonly answer: WhatIf;
  readonly rank: readonly Silenced[];
  /** For the row that was asked about: the smallest sets whose loss keeps it from each audience. */
  readonly cuts: readonly AudienceCuts[];
  readonly repairs: readonly Repair[];
  readonly dependentFallbacks: readonly Independence[];
  readonly problems: readonly OutageProblem[];
  /** Sets of things that fail together, kept under a name. */
  readonly scenarios: ReadonlyArray<{ readonly id: string; readonly name: string; readonly down: readonly string[] }>;
  readonly may: { readonly edit: boolean };
};

/** Tells which rows of the live draft survive the loss of some services, channels and people, and where it is weakest. */
export const analyseOutage = query({
  name: "matrix.analyse-outage",
  action: "matrix:read",
  input: z.object({
    matrix: z.uuid(),
    down: z.array(z.string().max(100)).max(500).default([]),
    /** Row whose cut sets are wanted, up to an order. */
    row: z.uuid().optional(),
    order: z.int().min(1).max(highestOrder).default(2),
  }),
  async run({ db, input, may }) {
    const document = await assembleDocument(db, input.matrix);
    if (!document) return refuse("not-found", { values: { thing: "matrix" } });
    const model = outageModel(document);
    const known = input.down.filter((id) => model.network.atoms.has(id));
    const switchable = {
      services: document.services.map(({ id, name, kind }) => ({ id, name, kind })),
      channels: document.channels.map(({ id, name, kind }) => ({ id, name, kind })),
      people: await peopleOf(db, document, may("people:read-personal")),
    };
    const byName = comparedByName([...Object.values(switchable).flat(), ...document.positions]);
    return accept<OutageAnalysis>({
      document,
      switchable,
      answer: whatIf(document, known),
      rank: rankBySilencedRows(document, undefined, byName),
      cuts: input.row ? cutSets(document, input.order, new Set([input.row])) : [],
      repairs: repairs(document, undefined, byName),
      dependentFallbacks: independence(document).filter(({ shared }) => shared.length > 0),
      problems: outageProblems(document),
      scenarios: await db.outageScenario.findMany({
        where: { matrixId: input.matrix },
        select: { id: true, name: true, down: true },
        orderBy: { name: "asc" },
      }),
      may: { edit: may("matrix:edit") },
    });
  },
});

type Named = { readonly id: string; readonly name: string };

/** Compares things of equal weight by the names that readers see: the order of ids would be another in each installation. */
function comparedByName(things: readonly Named[]): Tie {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (a, b) => (names.get(a.id) ?? a.id).localeCompare(names.get(b.id) ?? b.id) || byId(a, b);
}

/** Names people by the positions they hold, and by name where the reader may see it. */
async function peopleOf(db: Database, document: MatrixDocument, personal: boolean): Promise<Switchable[]> {
  const names = personal
    ? await db.contact.findMany({
        where: { id: { in: document.contacts.map(({ id }) => id) } },
        select: { id: true, name: true },
      })
    : [];
  const nameById = new Map(names.map(({ id, name }) => [id, name]));
  return document.contacts.map(({ id, kind }) => {
    const posts = document.positions
      .filter((position) => position.holder === id || position.deputies.includes(id))
      .map((position) => position.name);
    return { id, kind, name: [nameById.get(id), posts.join(", ")].filter(Boolean).join(" · ") || id };
  });
}
