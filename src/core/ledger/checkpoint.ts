/** Where a stream stands: the number and the hash of its last entry. */
export type Head = { readonly stream: string; readonly n: number; readonly hash: string };

/** What a checkpoint says about the whole ledger; hashes are SHA-256 in hex. */
export type Checkpoint = {
  /** Identity of the installation. */
  readonly origin: string;
  /** Changes when the ledger is restored from a backup. */
  readonly incarnation: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly streams: number;
  readonly entries: number;
  readonly headsHash: string;
  /** Hash of the checkpoint before; empty for the first. */
  readonly prev: string;
};

/** Writes the list that a checkpoint seals: one line per stream, sorted by its id. */
export function headsText(heads: Iterable<Head>): string {
  const lines = Array.from(heads, ({ stream, n, hash }) => `${stream} ${n} ${hash}\n`);
  return lines.sort().join("");
}

/** Reads a list of heads, or gives undefined when it is not in the one form that `headsText` writes. */
export function readHeads(text: string): Head[] | undefined {
  const heads = Array.from(text.matchAll(/^(\S+) (\d+) ([0-9a-f]{64})$/gm), ([, stream = "", n, hash = ""]) => ({
    stream,
    n: Number(n),
    hash,
  }));
  return headsText(heads) === text ? heads : undefined;
}

/** Counts what a list of heads stands for. */
export function totals(heads: readonly Head[]): Pick<Checkpoint, "streams" | "entries"> {
  return { streams: heads.length, entries: heads.reduce((sum, { n }) => sum + n, 0) };
}

const firstLine = "tocsin-checkpoint v1";

/** Writes the bytes that are signed: a typed first line, then one line per fact. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { origin, incarnation, seq, time, streams, entries, headsHash, prev } = checkpoint;
  return `${firstLine}
origin urn:uuid:${origin}
incarnation ${incarnation}
seq ${seq}
time ${time}
streams ${streams}
entries ${entries}
heads-sha256 ${headsHash}
prev ${prev || "none"}
`;
}

const form = new RegExp(
  `^${firstLine}\norigin urn:uuid:(\\S+)\nincarnation (\\S+)\nseq (\\d+)\ntime (\\S+)\nstreams (\\d+)\n` +
    "entries (\\d+)\nheads-sha256 ([0-9a-f]{64})\nprev ([0-9a-f]{64}|none)\n$",
);

/** Reads a checkpoint, or gives undefined when it is not in the one form that `checkpointText` writes. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const parts = form.exec(text);
  if (!parts) return undefined;
  const [, origin = "", incarnation = "", seq, time = "", streams, entries, headsHash = "", prev = ""] = parts;
  const checkpoint = {
    origin,
    incarnation,
    seq: Number(seq),
    time,
    streams: Number(streams),
    entries: Number(entries),
    headsHash,
    prev: prev === "none" ? "" : prev,
  };
  return checkpointText(checkpoint) === text ? checkpoint : undefined;
}
