import type { Statement } from "@/core/access/statement";
import { accessStatements } from "./access";
import { backupStatements } from "./backup";
import { channelsStatements } from "./channels";
import { deadlinesStatements } from "./deadlines";
import { evidenceStatements } from "./evidence";
import { ledgerStatements } from "./ledger";
import { lookupStatements } from "./lookup";
import { matrixStatements } from "./matrix";
import { organisationStatements } from "./organisation";
import { peopleStatements } from "./people";
import { privacyStatements } from "./privacy";

/** The whole access policy. What no statement allows is refused. */
export const policy = [
  ...accessStatements,
  ...organisationStatements,
  ...peopleStatements,
  ...channelsStatements,
  ...matrixStatements,
  ...deadlinesStatements,
  ...lookupStatements,
  ...evidenceStatements,
  ...ledgerStatements,
  ...privacyStatements,
  ...backupStatements,
] as const satisfies readonly Statement[];

/** Everything a person can do or ask, as named by the policy. */
export type Action = (typeof policy)[number]["actions"][number];
