import { done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";

type Alarm = {
  /** Kind of the mail, and the first part of the key that lets it go once a day. */
  readonly kind: string;
  readonly payload?: Readonly<Record<string, string>>;
  readonly entry: { readonly type: string; readonly meta: Readonly<Record<string, string>> };
};

/** Tells all administrators, once a day, by mail, and puts on record that it did. Refuses `nothing-changed` when it has. */
export async function alarm(tx: Tx, now: Date, { kind, payload = {}, entry }: Alarm) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`backup.${kind}`}))`;
  const administrators = await tx.person.findMany({
    where: {
      status: "active",
      grants: { some: { role: "administrator", state: "active", OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
    },
    select: { id: true },
  });
  const today = now.toISOString().slice(0, 10);
  const notices = administrators.map(({ id }) => ({
    key: `${kind}:${today}:${id}`,
    kind,
    payload: { person: id, ...payload },
  }));
  const sent = await tx.notice.count({ where: { key: { in: notices.map(({ key }) => key) } } });
  if (sent === notices.length) return refuse("nothing-changed");
  return done({ told: notices.length }, { entries: [{ stream: singleStreams.assurance, ...entry }], notices });
}
