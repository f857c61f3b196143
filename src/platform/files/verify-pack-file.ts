import { packNames } from "@/core/evidence/pack/names";
import type { PackProblem } from "@/core/evidence/pack/problem";
import { type PackVerdict, verifyPack } from "@/core/evidence/pack/verify-pack";
import { sha256 } from "@/platform/ledger/digest";
import { fingerprint, signedBy, spkiOf } from "@/platform/ledger/signing";
import { timestampOf } from "@/platform/ledger/timestamp";
import { openPack } from "./pack-reader";

export type PackFileVerdict = PackVerdict & {
  /** Fingerprint of the key that was believed, and whether it came from the pack itself. */
  readonly key: { readonly fingerprint: string; readonly from: "pack" | "reader" };
};

/** Verifies the zip file of an evidence pack; undefined when it is none. */
export async function verifyPackFile(
  path: string,
  trustedPem?: string,
  authorityPem?: string,
): Promise<PackFileVerdict | undefined> {
  const pack = await openPack(path);
  if (!pack) return undefined;
  try {
    const verdict = await verifyPack(
      pack.files,
      { digest: sha256, signed, stamped: timestampOf, spki: spkiOf },
      trustedPem,
      authorityPem,
    );
    const inZip: PackProblem[] = [
      ...pack.strange.map((name) => ({ code: "file-added" as const, name })),
      ...pack.damaged.map((name) => ({ code: "file-unreadable" as const, name })),
    ];
    const pem = trustedPem ?? Buffer.from(await pack.files.read(packNames.signer)).toString();
    return {
      ...verdict,
      sound: verdict.sound && inZip.length === 0,
      problems: [...inZip, ...verdict.problems],
      found: verdict.found + inZip.length,
      key: { fingerprint: spkiOf(pem) ? fingerprint(pem) : "", from: trustedPem ? "reader" : "pack" },
    };
  } finally {
    pack.close();
  }
}

const verifiers = new Map<string, ReturnType<typeof signedBy>>();

function signed(pem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (!spkiOf(pem)) return false;
  const verifier = verifiers.get(pem) ?? signedBy([pem]);
  verifiers.set(pem, verifier);
  return verifier(bytes, signature);
}
