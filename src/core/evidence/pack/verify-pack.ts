import type { Tools } from "@/core/ledger/check-seals";
import { type Verdict, verifyLedger } from "@/core/ledger/verify";
import { readManifest, unlistedNames } from "./bag-texts";
import { checkCommitments } from "./check-commitments";
import { checkStamps } from "./check-stamps";
import { keyNames, packNames } from "./names";
import { packSource } from "./pack-source";
import type { PackProblem } from "./problem";

/** The unpacked files of a pack, by their names within its folder. */
export type PackFiles = {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Promise<Uint8Array>;
  /** SHA-256 in hex, of files of any size. */
  readonly digest: (name: string) => Promise<string>;
};

export type PackTools = Pick<Tools, "digest"> & {
  readonly signed: (publicPem: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
  /** When an authority saw some bytes, as its answer says; undefined when the answer does not fit. */
  readonly stamped: (answer: Uint8Array, bytes: Uint8Array, caPem: string | undefined) => string | undefined;
  /** The SPKI bytes of a public key in base64; undefined when it is none. */
  readonly spki: (publicPem: string) => string | undefined;
};

export type PackVerdict = Pick<Verdict, "sound" | "checkpoints" | "streams" | "entries" | "fields" | "sealed"> & {
  readonly problems: readonly PackProblem[];
  readonly found: number;
  readonly stamps: number;
  /** The newest time that an authority put to a checkpoint. */
  readonly stampedAt: string | null;
};

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const listed = 200;

/**
 * Verifies a pack from its files alone, as its own script does, and names what is wrong. `trustedPem` is the pack key
 * that the reader received another way, and `authorityPem` are the certificates of the timestamp authority; without it the one in the pack is believed, which proves nothing about its origin.
 */
export async function verifyPack(
  files: PackFiles,
  tools: PackTools,
  trustedPem?: string,
  authorityPem?: string,
): Promise<PackVerdict> {
  const problems: PackProblem[] = [];
  let found = 0;
  const report = (problem: PackProblem) => {
    found += 1;
    if (problems.length < listed) problems.push(problem);
  };
  const readIf = async (name: string) => (files.names.has(name) ? files.read(name) : new Uint8Array());

  const tagBytes = await readIf(packNames.tagManifest);
  const signer = trustedPem ?? text(await readIf(packNames.signer));
  if (!tools.signed(signer, tagBytes, await readIf(packNames.signature)))
    report({ code: "pack-signature", name: packNames.signature });
  const tags = readManifest(text(tagBytes));
  const manifest = readManifest(text(await readIf(packNames.manifest)));
  if (!tags) report({ code: "pack-list", name: packNames.tagManifest });
  if (!manifest) report({ code: "pack-list", name: packNames.manifest });
  const expected = new Map([...(tags ?? []), ...(manifest ?? [])]);

  for (const name of files.names)
    if (!expected.has(name) && !unlistedNames.includes(name)) report({ code: "file-added", name });
  for (const name of expected.keys()) if (!files.names.has(name)) report({ code: "file-missing", name });
  // Files of the log are compared when the chains read them, so that each is read once.
  for (const [name, sha256] of expected)
    if (files.names.has(name) && !name.startsWith("data/log/") && (await files.digest(name)) !== sha256)
      report({ code: "file-changed", name });

  const checkpointPems = await Promise.all(
    keyNames(files.names, "checkpoint").map(async (name) => text(await files.read(name))),
  );
  const source = packSource(files, expected, tools.digest, report);
  const ledger = await verifyLedger(source, {
    digest: tools.digest,
    signed: (bytes, signature) => checkpointPems.some((pem) => tools.signed(pem, bytes, signature)),
  });
  for (const problem of ledger.problems) report(problem);
  if (ledger.checkpoints === 0) report({ code: "pack-without-checkpoint" });
  await checkCommitments(files, expected, source.said, tools, report);

  const stamps = await checkStamps(files, tools, authorityPem, report);

  const { checkpoints, streams, entries, fields, sealed } = ledger;
  found += ledger.found - ledger.problems.length;
  return { sound: found === 0, checkpoints, streams, entries, fields, sealed, problems, found, ...stamps };
}
