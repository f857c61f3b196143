import type { Action } from "@/core/access/policy/policy";
import { accessTable } from "./access/table";
import { backupTable } from "./backup/table";
import { channelsTable } from "./channels/table";
import { deadlinesTable } from "./deadlines/table";
import { evidenceTable } from "./evidence/table";
import { ledgerTable } from "./ledger/table";
import { lookupTable } from "./lookup/table";
import { importTable } from "./matrix/import-table";
import { matrixTable } from "./matrix/table";
import { versionTable } from "./matrix/version-table";
import { organisationTable } from "./organisation/table";
import { peopleTable } from "./people/table";
import { privacyTable } from "./privacy/table";
import type { Command, Query } from "./runner/act";
import { todayTable } from "./today/table";

/**
 * Everything people do and ask. The HTTP API, its OpenAPI document, the CLI and the role x action test are made from
 * this table; nothing is listed twice.
 */
// biome-ignore lint/suspicious/noExplicitAny: the table holds commands of every input and value
export const table: ReadonlyArray<Command<any, any> | Query<any, any>> = [
  ...accessTable,
  ...organisationTable,
  ...peopleTable,
  ...channelsTable,
  ...matrixTable,
  ...importTable,
  ...versionTable,
  ...deadlinesTable,
  ...lookupTable,
  ...evidenceTable,
  ...ledgerTable,
  ...privacyTable,
  ...backupTable,
  ...todayTable,
];

/** What programs can do through the HTTP API: everything but acts that need a person in a browser. */
export const apiTable = table.filter((entry) => !entry.browserOnly && !(entry.kind === "command" && entry.stepUp));

/** The actions that a token can be made for. */
export const apiActions: readonly Action[] = [...new Set(apiTable.map(({ action }) => action))];
