import { createHash, randomBytes, verify, X509Certificate } from "node:crypto";
import { readTimestampAnswer, type TimestampAnswer } from "@/core/ledger/timestamp/answer";
import { readDer, within } from "@/core/ledger/timestamp/der";
import { positive, timestampQuery } from "@/core/ledger/timestamp/request";

const sha256Oid = "2.16.840.1.101.3.4.2.1";
const digests: Readonly<Record<string, string>> = {
  [sha256Oid]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
/** Extended key usage of a certificate that signs timestamps and nothing else. */
const timestamping = "1.3.6.1.5.5.7.3.8";

/** Longest wait for an authority, in milliseconds, and the most that it may answer. */
const patience = 15_000;
const answerLimit = 64 * 1024;

/**
 * Asks a timestamp authority over HTTP (RFC 3161, 3.4) to put its time to some bytes, and gives its answer as it came.
 * Throws when it cannot be reached, says no, or answers about something else.
 */
export async function askForTimestamp(url: string, bytes: Uint8Array, caPem: string | undefined): Promise<Buffer> {
  const nonce = randomBytes(8);
  const response = await fetch(url, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(patience),
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: Buffer.from(timestampQuery(createHash("sha256").update(bytes).digest(), nonce)),
  });
  if (!response.ok) throw new Error(`The timestamp authority answered ${response.status}`);
  const answer = await limited(response);
  const said = readTimestampAnswer(answer);
  if (!said) throw new Error("The timestamp authority answered no timestamp");
  if (!said.nonce || !Buffer.from(positive(nonce)).equals(positive(said.nonce)))
    throw new Error("The timestamp authority answered another question");
  if (!timestampOf(answer, bytes, caPem)) throw new Error("The timestamp does not fit its certificates");
  return answer;
}

async function limited(response: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > answerLimit) throw new Error("The timestamp authority answered too much");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Says when an authority saw some bytes; undefined when the answer is not about them, its signature does not fit, or
 * its certificate does not lead to one of `caPem`. Without those any authority is believed.
 */
export function timestampOf(answer: Uint8Array, bytes: Uint8Array, caPem: string | undefined): string | undefined {
  const said = readTimestampAnswer(answer);
  if (!said || said.algorithm !== sha256Oid) return undefined;
  if (!createHash("sha256").update(bytes).digest().equals(said.digest)) return undefined;
  const certificates = said.certificates.flatMap(toCertificate);
  const signer = certificates.find((certificate) => isNamed(certificate, said.signer));
  if (!signer || !signatureFits(said, signer)) return undefined;
  if (!signer.keyUsage?.includes(timestamping)) return undefined;
  if (caPem !== undefined && !leadsTo(signer, certificates, readCertificates(caPem))) return undefined;
  return said.time;
}

function signatureFits({ statement, signer }: TimestampAnswer, certificate: X509Certificate): boolean {
  const digest = digests[signer.digestAlgorithm];
  if (!digest || !createHash(digest).update(statement).digest().equals(signer.messageDigest)) return false;
  try {
    return verify(digest, signer.attributes, certificate.publicKey, signer.signature);
  } catch {
    return false;
  }
}

/** Compares issuer and serial number, as they stand in the certificate. */
function isNamed({ raw }: X509Certificate, { issuer, serial }: TimestampAnswer["signer"]): boolean {
  const parts = within(within(readDer(raw)?.[0])[0]);
  const start = parts[0]?.tag === 0xa0 ? 1 : 0;
  const [number, , name] = parts.slice(start);
  return (
    Buffer.from(serial).equals(number?.content ?? Buffer.alloc(0)) &&
    Buffer.from(issuer).equals(name?.whole ?? Buffer.alloc(0))
  );
}

function toCertificate(der: Uint8Array): X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

/** Reads the certificates of a PEM file; what is none is passed over. */
export function readCertificates(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => toCertificate(Buffer.from(block)));
}

/** Follows issuers up to a trusted certificate; a chain has a few links only. */
function leadsTo(
  certificate: X509Certificate,
  known: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  links = 5,
): boolean {
  if (links === 0) return false;
  const signs = (issuer: X509Certificate) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  if (trusted.some((one) => one.raw.equals(certificate.raw) || signs(one))) return true;
  return known.some(
    (one) => !one.raw.equals(certificate.raw) && one.ca && signs(one) && leadsTo(one, known, trusted, links - 1),
  );
}
