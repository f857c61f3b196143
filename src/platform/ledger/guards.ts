import type { ClientBase } from "pg";
import type { Problem } from "@/core/ledger/problem";

/** Triggers that must fire always, also under `session_replication_role = replica`. */
const triggers = [
  "ledger.entry entry_is_permanent",
  "ledger.entry entry_is_never_emptied",
  "ledger.checkpoint checkpoint_is_permanent",
  "ledger.checkpoint checkpoint_is_never_emptied",
  "ledger.sealed sealed_is_permanent",
  "ledger.sealed sealed_is_never_emptied",
  "ledger.stamped stamped_is_permanent",
  "ledger.stamped stamped_is_never_emptied",
  "ledger.incarnation incarnation_is_permanent",
  "ledger.incarnation incarnation_is_never_emptied",
  "ledger.stream stream_is_never_emptied",
  "ledger.field field_is_never_removed",
  'public."Version" version_is_sealed',
  'public."Version" version_stays',
  'public."Communication" communication_stays',
  'public."Original" original_stays',
];

const readOnly = [
  "ledger.entry",
  "ledger.checkpoint",
  "ledger.sealed",
  "ledger.incarnation",
  "ledger.stream",
  "ledger.field",
  "ledger.stamped",
];

/**
 * Compares the database with what the migrations put there: triggers that refuse changes, rights that the app's role
 * must not have, commits that survive a crash. A migration or an administrator may have dropped them without a word.
 */
export async function missingGuards(client: ClientBase): Promise<Problem[]> {
  const { rows } = await client.query<{ missing: string }>(
    `SELECT wanted AS missing FROM unnest($1::text[]) wanted WHERE NOT EXISTS (
       SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace s ON s.oid = c.relnamespace
       WHERE t.tgenabled = 'A' AND format('%I.%I %s', s.nspname, c.relname, t.tgname) = wanted)
     UNION ALL
     SELECT format('%s %s', right_to, lower(privilege)) FROM unnest($2::text[]) right_to,
       unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
     WHERE has_table_privilege('tocsin_app', right_to, privilege)
     UNION ALL
     SELECT format('%s %s', right_to, lower(privilege)) FROM unnest(ARRAY['"Communication"', '"Original"', '"Change"']) right_to,
       unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) privilege
     WHERE has_table_privilege('tocsin_app', right_to, privilege)
     UNION ALL
     SELECT 'synchronous_commit' WHERE current_setting('synchronous_commit') = 'off'
     UNION ALL
     SELECT 'primary' WHERE pg_is_in_recovery()`,
    [triggers, readOnly],
  );
  return rows.map(({ missing }) => ({ code: "guard-missing", name: missing }));
}
