import { type AnchorKind, isAnchorDue } from "@/core/ledger/anchors";
import type { Database } from "@/platform/database/client";
import { inTransaction } from "@/platform/database/transaction";
import { type AnchorSettings, anchorSettings, readAuthorityCa } from "@/platform/ledger/anchor-settings";
import { keepApart, type SignedText } from "@/platform/ledger/kept";
import { askForTimestamp } from "@/platform/ledger/timestamp";
import { noteError } from "@/platform/log";
import type { World } from "@/platform/world";

type Numbered = SignedText & { readonly seq: number };

/** Checkpoints that go into the folder in one round. */
const most = 500;
const errorLength = 300;

/**
 * Brings the newest checkpoint outside on every way that is set up and due; what fails is noted, shown, and tried again
 * in a minute. Returns false when a way failed. Of several processes one works.
 */
export async function anchorNow(world: World, wanted = false): Promise<boolean> {
  const settings = anchorSettings();
  if (!settings.ok) return false;
  const { authority, folder, mail } = settings.value;
  const ways: Array<[AnchorKind, unknown]> = [
    ["folder", folder],
    ["authority", authority],
    ["mail", mail],
  ];
  let well = true;
  for (const [kind, setting] of ways) if (setting && !(await goOut(world, kind, settings.value, wanted))) well = false;
  return well;
}

async function goOut(world: World, kind: AnchorKind, settings: AnchorSettings, wanted: boolean): Promise<boolean> {
  const { database } = world;
  // The patience with an authority is shorter than a transaction may stand idle.
  return inTransaction(database, async (tx) => {
    const [lock] = await tx.$queryRaw<Array<{ mine: boolean }>>`
      SELECT pg_try_advisory_xact_lock(hashtext(${`ledger.anchor.${kind}`})) AS mine`;
    if (!lock?.mine) return true;
    const last = (await database.anchor.findUnique({ where: { kind } })) ?? { seq: 0, at: null };
    const [newest] = await checkpointsAfter(database, -1, "newest");
    const now = world.now();
    if (!newest || !isAnchorDue(kind, newest.seq, last, wanted, now)) return true;
    try {
      const seq = await ways[kind](world, settings, newest, last.seq);
      await note(database, kind, { seq, at: now, failure: null, failingSince: null });
      return true;
    } catch (error) {
      noteError("anchor-failed", error, { job: kind });
      const failure = (error instanceof Error ? error.message : String(error)).slice(0, errorLength);
      const before = await database.anchor.findUnique({ where: { kind } });
      await note(database, kind, { failure, failingSince: before?.failingSince ?? now });
      return false;
    }
  });
}

type News = { seq?: number; at?: Date; failure: string | null; failingSince: Date | null };

async function note(database: Database, kind: AnchorKind, news: News): Promise<void> {
  await database.anchor.upsert({ where: { kind }, update: news, create: { kind, ...news } });
}

/** Each way brings the newest checkpoint out and says up to which one it has come. */
type Way = (world: World, settings: AnchorSettings, newest: Numbered, last: number) => Promise<number>;
const ways: Readonly<Record<AnchorKind, Way>> = {
  async folder({ database }, { folder }, _newest, last) {
    let seq = last;
    for (const checkpoint of await checkpointsAfter(database, last, "oldest")) {
      await keepApart(folder ?? "", checkpoint);
      seq = checkpoint.seq;
    }
    return seq;
  },
  async authority({ database }, { authority }, newest) {
    const caPem = await readAuthorityCa(authority?.caFile);
    const answer = await askForTimestamp(authority?.url ?? "", Buffer.from(newest.body), caPem);
    await database.$queryRaw`SELECT ledger.stamp(${newest.seq}, ${answer})::text`;
    return newest.seq;
  },
  async mail({ database, now }, _settings, { seq }) {
    const notice = {
      key: `anchor-mail:${seq}`,
      kind: "anchor-mail",
      payload: { seq },
      nextAt: now(),
      createdAt: now(),
    };
    await database.notice.createMany({ data: [notice], skipDuplicates: true });
    return seq;
  },
};

async function checkpointsAfter(database: Database, last: number, first: "oldest" | "newest"): Promise<Numbered[]> {
  const rows = await (first === "oldest"
    ? database.$queryRaw<Array<{ seq: bigint; body: string; signature: Uint8Array }>>`
        SELECT seq, convert_from(body, 'UTF8') AS body, signature FROM ledger.checkpoint
        WHERE seq > ${last} ORDER BY seq LIMIT ${most}`
    : database.$queryRaw<Array<{ seq: bigint; body: string; signature: Uint8Array }>>`
        SELECT seq, convert_from(body, 'UTF8') AS body, signature FROM ledger.checkpoint ORDER BY seq DESC LIMIT 1`);
  return rows.map(({ seq, body, signature }) => ({ seq: Number(seq), body, signature: Buffer.from(signature) }));
}
