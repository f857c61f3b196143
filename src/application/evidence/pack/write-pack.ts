import type { ClientBase } from "pg";
import { careOf } from "@/core/evidence/pack/care";
import { keyName, originalName, packNames } from "@/core/evidence/pack/names";
import { verifyText } from "@/core/evidence/pack/verify-text";
import type en from "@/core/language/en.json";
import { languageOf, say } from "@/core/language/say";
import type { Database } from "@/platform/database/client";
import { type BagWriter, bagWriter, type WrittenBag } from "@/platform/files/bag-writer";
import { readOriginal } from "@/platform/files/originals";
import { openSpool, type Spool } from "@/platform/files/spool";
import { fingerprint, publicKeysFor, publicPem, signBytes } from "@/platform/ledger/signing";
import { csvLine } from "@/platform/rendering/csv";
import { renderHtml } from "@/platform/rendering/html";
import { renderPdf } from "@/platform/rendering/pdf/render";
import type { Secrets } from "@/platform/secrets";
import { communicationColumns } from "./communications";
import { readCut } from "./cut";
import { monthsBetween } from "./months";
import { roCrate } from "./ro-crate";
import { scopeText } from "./scope-text";
import { entryColumns, tallyOf } from "./tally";
import { writeCare } from "./write-care";
import { writeCheckpoints } from "./write-checkpoints";
import { writeLog } from "./write-log";
import { packSummary, type Summary } from "./write-summary";
import { writeVersions } from "./write-versions";

export type PackRequest = {
  readonly id: string;
  readonly matrix: { readonly id: string; readonly name: string; readonly logStream: string };
  readonly organisation: { readonly name: string; readonly language: string; readonly zone: string };
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: Date;
  readonly from: Date | null;
  readonly to: Date | null;
  /** What the zip file and the folder in it are called. */
  readonly name: string;
};

type World = {
  readonly db: Database;
  /** In a REPEATABLE READ transaction that began after the checkpoint. */
  readonly client: ClientBase;
  readonly secrets: Secrets;
  /** Certificates that timestamps lead to. */
  readonly authorityPem?: string | undefined;
  readonly progress: (done: number, total: number) => Promise<void>;
};

type Column = keyof (typeof en)["packDocument"]["columns"];

/** Entries between two reports of progress. */
const progressEvery = 500;

/**
 * Writes an evidence pack to a file, in one pass over the log and in small memory. It holds exactly what the newest
 * checkpoint seals, so that whatever is written meanwhile belongs to the next pack.
 */
export async function writePack(path: string, request: PackRequest, world: World): Promise<WrittenBag> {
  const bag = await bagWriter(path, request.name, request.requestedAt);
  const spools = {
    communications: await openSpool(`${path}.communications`),
    entries: await openSpool(`${path}.entries`),
  };
  try {
    return await fill(bag, spools, request, world);
  } catch (error) {
    await bag.abandon().catch(() => {});
    throw error;
  } finally {
    await Promise.all(Object.values(spools).map((spool) => spool.remove()));
  }
}

type Spools = { readonly communications: Spool; readonly entries: Spool };

async function fill(bag: BagWriter, spools: Spools, request: PackRequest, world: World): Promise<WrittenBag> {
  const { db, client, secrets } = world;
  const keys = secrets.signing;
  const { organisation, matrix, from, to } = request;
  const language = languageOf(organisation.language);
  const { zone } = organisation;
  const cut = await readCut(client, matrix);
  const total = cut.streams.reduce((sum, { n }) => sum + n, 0);
  const people = await namesOfPeople(db);
  const rows = new Map(
    (await db.row.findMany({ where: { matrixId: matrix.id }, select: { id: true, what: true } })).map(
      ({ id, what }) => [id, what],
    ),
  );
  const names = { language, zone, person: people, row: (id: string) => rows.get(id) ?? id };

  const heading = (column: Column) => say(language, `packDocument.columns.${column}`);
  await spools.communications.write(csvLine(communicationColumns.map(heading)));
  await spools.entries.write(csvLine(entryColumns.map(heading)));
  const { tally, listen } = tallyOf(names, spools);
  const care = careOf();
  let done = 0;
  const counts = await writeLog(bag, client, cut, { from, to }, async (...heard) => {
    done += 1;
    if (done % progressEvery === 0) await world.progress(done, total);
    care.hear(heard[0]);
    await listen(...heard);
  });

  await writeCheckpoints(bag, client, cut.seq);
  for (const purpose of ["checkpoint", "approval"] as const)
    for (const [index, pem] of publicKeysFor(secrets, purpose).entries()) await bag.add(keyName(purpose, index), pem);
  if (world.authorityPem) await bag.add(packNames.authority, world.authorityPem);
  const versions = await writeVersions(bag, db, tally, (id) => people(`person:${id}`), { language, zone });
  for (const [sha256, extension] of [...tally.originals].sort())
    await bag.addStream(originalName(sha256, extension), readOriginal(sha256));
  await bag.addStream("data/tables/communications.csv", await spools.communications.read());
  await bag.addStream("data/tables/entries.csv", await spools.entries.read());
  const known = [...tally.actors].sort().map((actor) => csvLine([actor, people(actor)]));
  await bag.add("data/tables/people.csv", csvLine([heading("actor"), heading("name")]) + known.join(""));

  const summary: Summary = {
    ...{ language, zone, cut, counts, versions, from, to },
    care: await writeCare(bag, db, care.told(), { language, zone, person: people }),
    organisation: organisation.name,
    matrix: matrix.name,
    packId: request.id,
    requestedBy: request.requestedBy.name,
    requestedAt: request.requestedAt,
    communications: { total: tally.communications, newest: tally.newest.toReversed() },
    months: monthsBetween(tally.months),
  };
  const report = packSummary(summary);
  await bag.add("data/00-summary.html", renderHtml(report));
  await bag.add("data/00-summary.pdf", await renderPdf(report, request.requestedAt));
  await bag.add(packNames.scope, scopeText(request, summary));
  await bag.add("data/ro-crate-metadata.json", roCrate(request, report.title));

  const signerPem = publicPem(keys.pack);
  return bag.end({
    info: {
      organisation: organisation.name,
      description: report.title,
      id: request.id,
      date: request.requestedAt.toISOString().slice(0, 10),
    },
    beside: {
      [packNames.verify]: verifyText(language, {
        packName: request.name,
        fingerprint: fingerprint(signerPem),
        sealedAt: cut.time.toISOString(),
        ...cut.whole,
      }),
    },
    sign: (bytes) => signBytes(keys.pack, bytes),
    signerPem,
  });
}

async function namesOfPeople(db: Database): Promise<(actor: string) => string> {
  const people = await db.person.findMany({ select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [`person:${id}`, name]));
  return (actor) => names.get(actor) ?? actor;
}
