/** Where things stand in a pack; every name is ASCII and generated, so that no content decides where a file goes. */
export const packNames = {
  bag: "bagit.txt",
  bagInfo: "bag-info.txt",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
  verify: "VERIFY.txt",
  signature: "signatures/tagmanifest-sha256.txt.sig",
  signer: "signatures/signer.pub.pem",
  checkpointKey: "data/keys/checkpoint.pub.pem",
  approvalKey: "data/keys/approval.pub.pem",
  /** Certificates that timestamps lead to, as the organisation set them; an auditor gets his own. */
  authority: "data/authority.pem",
  /** In the folder of a checkpoint. */
  stamp: "checkpoint.tsr",
  redactions: "data/redactions.txt",
  withheld: "data/withheld.txt",
  scope: "data/scope.json",
} as const;

/** The files of one approval, in its folder; the last three stand there when a passkey signed. */
export const approvalFiles = {
  statement: "statement.json",
  signature: "signature.der",
  authenticatorData: "authenticator-data.bin",
  clientData: "client-data.json",
  passkey: "passkey.pub.pem",
} as const;

const digits = 6;

/** Writes a number so that names sort as numbers do; `most` is the highest of its kind. */
export function ordinal(n: number, most: number): string {
  return String(n).padStart(Math.max(digits, String(most).length), "0");
}

/** Names the file of a record; `last` is the number of the last entry of its stream. */
export function recordName(stream: string, n: number, last: number): string {
  return `data/log/${stream}/${ordinal(n, last)}.json`;
}

/** Names the file of a disclosed field. */
export function fieldName(stream: string, n: number, last: number, field: string): string {
  return `data/log/${stream}/${ordinal(n, last)}.d/${field}.json`;
}

/** Names the file of a public key: the one in use has the plain name, earlier ones a number, the newest of them 1. */
export function keyName(purpose: "checkpoint" | "approval", index: number): string {
  const plain = purpose === "checkpoint" ? packNames.checkpointKey : packNames.approvalKey;
  return index === 0 ? plain : plain.replace(".pub.pem", `-${index}.pub.pem`);
}

/** Finds the files of all public keys for a purpose. */
export function keyNames(names: Iterable<string>, purpose: "checkpoint" | "approval"): string[] {
  return [...names].filter((name) => new RegExp(`^data/keys/${purpose}(-[1-9][0-9]*)?\\.pub\\.pem$`).test(name)).sort();
}

/** Names the folder of a checkpoint; `last` is the newest one. */
export function checkpointFolder(seq: number, last: number): string {
  return `data/checkpoints/${ordinal(seq, last)}`;
}

/** Names the folder of a version of the matrix. */
export function versionFolder(number: number): string {
  return `data/matrix/v${number}`;
}

/** Names the file of an original by its content. */
export function originalName(sha256: string, extension: string): string {
  return `data/originals/${sha256}.${extension}`;
}

/** Names the folder that a pack unpacks to, and its zip file. */
export function packName(organisation: string, matrix: string, day: string, id: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/[^0-9A-Za-z]+/g, "-")
      .replace(/^-|-$/g, "")
      .toLowerCase()
      .slice(0, 40);
  return ["evidence-pack", plain(organisation), plain(matrix), day, id.slice(0, 8)].filter(Boolean).join("-");
}
