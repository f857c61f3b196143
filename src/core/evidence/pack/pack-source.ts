import type { StoredEntry, StoredField, StoredHead } from "@/core/ledger/check-chain";
import type { StoredCheckpoint } from "@/core/ledger/check-seals";
import { readHeads } from "@/core/ledger/checkpoint";
import { type LedgerRecord, readDisclosure, readRecord } from "@/core/ledger/record";
import type { LedgerSource } from "@/core/ledger/verify";
import { packNames } from "./names";
import type { Report } from "./problem";
import type { PackFiles } from "./verify-pack";

/** What the log of a pack says about its other files. */
export type Said = {
  /** Hashes of matrix documents that were submitted. */
  readonly documents: Set<string>;
  readonly approvals: SaidApproval[];
  /** People and the fingerprints of passkeys they added, joined by a blank. */
  readonly passkeys: Set<string>;
  /** Registered public keys, as SPKI in base64. */
  readonly keys: Set<string>;
  /** Hashes of the originals that disclosed fields name. */
  readonly originals: Set<string>;
};

/** An approval as the log has it: of a version, or of one of several reviewers. */
export type SaidApproval = {
  readonly whole: boolean;
  readonly version: string;
  readonly document: string;
  readonly statement: string;
  readonly method: string;
};

type Located = StoredEntry & { readonly stream: string };

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Reads the ledger part of a pack for the same verifier that checks the database, and notes what it says on the way. */
export function packSource(
  files: PackFiles,
  expected: ReadonlyMap<string, string>,
  digest: (bytes: Uint8Array) => string,
  report: Report,
): LedgerSource & { readonly said: Said } {
  const said: Said = {
    documents: new Set(),
    approvals: [],
    passkeys: new Set(),
    keys: new Set(),
    originals: new Set(),
  };
  const checkpoints = foldersOf(files, /^data\/checkpoints\/(\d+)\/checkpoint\.txt$/);
  const lastHeads = `data/checkpoints/${checkpoints.at(-1)?.[0]}/heads.txt`;

  return {
    said,
    whole: false,
    async *checkpoints() {
      for (const [folder] of checkpoints) yield await readCheckpoint(folder);
    },
    async heads() {
      if (!files.names.has(lastHeads)) return new Map<string, StoredHead>();
      const heads = readHeads(text(await files.read(lastHeads))) ?? [];
      const streams = new Set(recordFiles().map(({ stream }) => stream));
      return new Map(
        heads.filter(({ stream }) => streams.has(stream)).map(({ stream, n, hash }) => [stream, { n, hash }]),
      );
    },
    async *entries() {
      const absent = await readAbsent();
      const fieldsOf = groupFields();
      for (const { name, stream, n } of recordFiles()) {
        const record = await readLog(name);
        const key = `${stream} ${n}`;
        const fields = [...(await readFields(fieldsOf.get(key) ?? [])), ...(absent.get(key) ?? [])];
        note(readRecord(text(record)), fields);
        yield [{ stream, n, record, fields }] satisfies Located[];
      }
    },
  };

  async function readCheckpoint(folder: string): Promise<StoredCheckpoint> {
    const within = (name: string) => `data/checkpoints/${folder}/${name}`;
    const has = (name: string) => files.names.has(within(name));
    return {
      seq: Number(folder),
      body: await files.read(within("checkpoint.txt")),
      signature: has("checkpoint.sig") ? await files.read(within("checkpoint.sig")) : new Uint8Array(),
      ...(has("heads.txt") ? { heads: text(await files.read(within("heads.txt"))) } : {}),
    };
  }

  /** The records in the order of streams and numbers; a number may not stand twice under two names. */
  function recordFiles(): Array<{ name: string; stream: string; n: number }> {
    return [...files.names]
      .flatMap((name) => {
        const [, stream = "", n] = /^data\/log\/([^/]+)\/(\d+)\.json$/.exec(name) ?? [];
        return n === undefined ? [] : [{ name, stream, n: Number(n) }];
      })
      .sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.n - b.n));
  }

  async function readLog(name: string): Promise<Uint8Array> {
    const bytes = await files.read(name);
    if (expected.has(name) && expected.get(name) !== digest(bytes)) report({ code: "file-changed", name });
    return bytes;
  }

  function groupFields(): Map<string, Array<{ name: string; field: string }>> {
    const found = new Map<string, Array<{ name: string; field: string }>>();
    for (const name of files.names) {
      const [, stream, n, field] = /^data\/log\/([^/]+)\/(\d+)\.d\/([^/]+)\.json$/.exec(name) ?? [];
      if (field === undefined) continue;
      const key = `${stream} ${Number(n)}`;
      found.set(key, [...(found.get(key) ?? []), { name, field }]);
    }
    return found;
  }

  async function readFields(group: ReadonlyArray<{ name: string; field: string }>): Promise<StoredField[]> {
    return Promise.all(group.map(async ({ name, field }) => ({ name: field, body: await readLog(name) })));
  }

  async function readAbsent(): Promise<Map<string, StoredField[]>> {
    const found = new Map<string, StoredField[]>();
    for (const [file, absent] of [
      [packNames.redactions, "erased"],
      [packNames.withheld, "withheld"],
    ] as const) {
      if (!files.names.has(file)) continue;
      const lines = text(await files.read(file)).split("\n");
      if (lines.pop() !== "") report({ code: "pack-list", name: file });
      for (const line of lines) {
        const [, stream, n, name = "", hash = ""] = /^(\S+) (\d+) (\S+) ([0-9a-f]{64})$/.exec(line) ?? [];
        if (!stream) report({ code: "pack-list", name: file });
        const key = `${stream} ${n}`;
        found.set(key, [...(found.get(key) ?? []), { name, digest: hash, absent }]);
      }
    }
    return found;
  }

  function note(record: LedgerRecord | undefined, fields: readonly StoredField[]): void {
    const { sha256 = "", statementSha256 = "", spki = "" } = record?.meta ?? {};
    if (record?.type === "matrix.version-submitted") said.documents.add(sha256);
    if (record?.type === "matrix.version-approved" || record?.type === "matrix.approval-given") {
      const { version = "", method = "" } = record.meta;
      const whole = record.type === "matrix.version-approved";
      said.approvals.push({ whole, version, document: sha256, statement: statementSha256, method });
    }
    if (record?.type === "access.passkey-added") said.passkeys.add(`${record.meta.person} ${record.meta.fingerprint}`);
    if (record?.type === "keys.key-registered") said.keys.add(spki);
    for (const { name, body } of fields) {
      const disclosed = name.startsWith("original.") && body ? readDisclosure(text(body)) : undefined;
      const value = disclosed?.value;
      if (value && typeof value === "object" && "sha256" in value) said.originals.add(String(value.sha256));
    }
  }
}

/** Finds numbered folders by a file in them, in the order of their numbers. */
function foldersOf(files: PackFiles, pattern: RegExp): Array<readonly [folder: string, number: number]> {
  return [...files.names]
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map((folder) => [folder, Number(folder)] as const)
    .sort(([, a], [, b]) => a - b);
}
