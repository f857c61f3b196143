import { catalogueHere } from "@/application/deadlines/catalogue";
import type { LegalNames } from "@/core/matrix/legal-names";
import type { Database, Tx } from "@/platform/database/client";

/** Reads the names of the regimes that rows can be bound to, and of their stages. */
export async function regimesHere(db: Database | Tx): Promise<LegalNames[]> {
  const { catalogue } = await catalogueHere(db);
  return catalogue.regimes.map(({ id, name, stages }) => ({
    ...{ id, name },
    stages: stages.map((stage) => ({ id: stage.id, label: stage.label })),
  }));
}
