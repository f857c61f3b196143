import { randomUUID } from "node:crypto";
import type { Loss } from "@/core/ledger/loss";
import type { Database } from "./database/client";

/** What the runner needs of the outside; tests bring their own database and clock. */
export type World = {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** What the ledger lacks of what was kept outside; while it lacks something, nothing is changed. */
  readonly loss?: () => Loss | undefined;
};

/** Makes the real world around an open database. */
export function realWorld(database: Database): World {
  return { database, now: () => new Date(), newId: randomUUID };
}
