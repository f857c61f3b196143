import fc from "fast-check";
import { packNames } from "@/core/evidence/pack/names";
import { type PackVerdict, verifyPack } from "@/core/evidence/pack/verify-pack";
import { signedBy, spkiOf } from "@/platform/ledger/signing";
import { timestampOf } from "@/platform/ledger/timestamp";
import { resign } from "./evidence";
import { sha256 } from "./ledger";

type Files = ReadonlyMap<string, Buffer>;

/** One change to one file of a pack: which, how, and where in it (as parts of the whole). */
export type Mutation = {
  readonly file: number;
  readonly how: (typeof ways)[number];
  readonly at: number;
  readonly bit: number;
  /** True for somebody who holds the pack key and signs what he changed. */
  readonly signsAgain: boolean;
};

const ways = ["flip", "cut", "grow", "empty", "remove", "copy", "exchange", "repeat", "add"] as const;

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom(...ways),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
  signsAgain: fc.boolean(),
});

/** Views, and lists of heads that a later list repeats: they stand under the signature of the pack alone. */
const underSignatureOnly =
  /^(?!data\/)|^data\/(tables\/|00-summary|scope\.json|ro-crate|authority)|\/(matrix\.pdf|matrix\.xlsx|attestation\.json|heads\.txt)$/;

/** Applies a mutation; undefined when it changes nothing, or nothing that this attacker could not do by right. */
export function mutate(files: Files, { file, how, at, bit, signsAgain }: Mutation): Map<string, Buffer> | undefined {
  // The reader brings the key, so the copy in the pack is not looked at.
  const names = [...files.keys()].filter(
    (name) => name !== packNames.signer && !(signsAgain && underSignatureOnly.test(name)),
  );
  const name = names[Math.floor(file * names.length)] ?? "";
  const bytes = files.get(name) ?? Buffer.alloc(0);
  const place = Math.floor(at * bytes.length);
  const other = names[Math.floor(at * names.length)] ?? "";
  const changed = new Map(files);
  switch (how) {
    case "flip": {
      const flipped = Buffer.from(bytes);
      if (flipped.length > 0) flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
      changed.set(name, flipped);
      break;
    }
    case "cut":
      changed.set(name, bytes.subarray(0, place));
      break;
    case "grow":
      changed.set(name, Buffer.concat([bytes, Buffer.from("\n")]));
      break;
    case "empty":
      changed.set(name, Buffer.alloc(0));
      break;
    case "remove":
      changed.delete(name);
      break;
    case "copy":
      changed.set(name, files.get(other) ?? Buffer.alloc(0));
      break;
    case "exchange":
      changed.set(name, files.get(other) ?? Buffer.alloc(0)).set(other, bytes);
      break;
    case "repeat":
      changed.set(name, Buffer.concat([bytes.subarray(0, place), bytes]));
      break;
    case "add":
      changed.set(`data/log/${sha256(name).slice(0, 8)}/${String(bit).padStart(6, "0")}.json`, bytes);
  }
  if (isSame(changed, files)) return undefined;
  return signsAgain ? resign(changed) : changed;
}

function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes));
}

/** Judges the files of a pack with the verifier, for a reader who has the pack key. */
export function judgeFiles(files: Files, keyPem: string): Promise<PackVerdict> {
  const read = async (name: string) => files.get(name) ?? Buffer.alloc(0);
  const tools = {
    digest: sha256,
    signed: (pem: string, bytes: Uint8Array, signature: Uint8Array) =>
      spkiOf(pem) !== undefined && signedBy([pem])(bytes, signature),
    stamped: timestampOf,
    spki: spkiOf,
  };
  return verifyPack(
    { names: new Set(files.keys()), read, digest: async (name) => sha256(await read(name)) },
    tools,
    keyPem,
  );
}

/** Names the class of a file, for counting: its name without what differs from pack to pack. */
export function classOf(name: string): string {
  return name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, "*").replace(/\d+/g, "#");
}
