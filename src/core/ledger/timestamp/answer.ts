import { type Der, oidOf, readDer, tags, within } from "./der";

/** What the answer of a timestamp authority says, and the pieces by which its signature is checked. */
export type TimestampAnswer = {
  /** When the authority saw the digest; ISO 8601, UTC. */
  readonly time: string;
  readonly algorithm: string;
  readonly digest: Uint8Array;
  readonly nonce: Uint8Array | undefined;
  /** The bytes whose digest the signed attributes carry. */
  readonly statement: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly signer: {
    /** Issuer (DER) and serial number of the certificate that signed. */
    readonly issuer: Uint8Array;
    readonly serial: Uint8Array;
    readonly digestAlgorithm: string;
    /** The signed attributes in the form that is signed (a SET). */
    readonly attributes: Uint8Array;
    readonly messageDigest: Uint8Array;
    readonly signature: Uint8Array;
  };
};

const signedData = "1.2.840.113549.1.7.2";
const timestampInfo = "1.2.840.113549.1.9.16.1.4";
const contentType = "1.2.840.113549.1.9.3";
const messageDigest = "1.2.840.113549.1.9.4";
/** Granted, and granted with modifications. */
const granted = [0, 1];

/** Reads the answer of a timestamp authority (RFC 3161, 2.4.2); undefined when it is none, or says no. */
export function readTimestampAnswer(bytes: Uint8Array): TimestampAnswer | undefined {
  const [answer, ...more] = readDer(bytes) ?? [];
  const [status, token] = within(answer);
  if (more.length > 0 || !granted.includes(within(status)[0]?.content[0] ?? -1)) return undefined;
  const [type, wrapped] = within(token);
  if (oidOf(type) !== signedData) return undefined;
  const parts = within(within(wrapped)[0]);
  const [kind, content] = within(parts[2]);
  const statement = within(content)[0];
  if (oidOf(kind) !== timestampInfo || statement?.tag !== tags.octets) return undefined;
  const info = readInfo(statement.content);
  const signer = readSigner(within(parts.find(({ tag }, index) => index > 2 && tag === tags.set)));
  if (!info || !signer) return undefined;
  const certificates = within(parts.find(({ tag }) => tag === tags.context0)).map(({ whole }) => whole);
  return { ...info, statement: statement.content, certificates, signer };
}

function readInfo(bytes: Uint8Array): Pick<TimestampAnswer, "time" | "algorithm" | "digest" | "nonce"> | undefined {
  const [, , imprint, , time, ...rest] = within(readDer(bytes)?.[0]);
  const [algorithm, digest] = within(imprint);
  const said = time?.tag === tags.time ? readTime(time) : undefined;
  if (!said || digest?.tag !== tags.octets) return undefined;
  const nonce = rest.find(({ tag }) => tag === tags.integer)?.content;
  return { time: said, algorithm: oidOf(within(algorithm)[0]), digest: digest.content, nonce };
}

/** A GeneralizedTime in UTC, to the second or finer. */
function readTime({ content }: Der): string | undefined {
  const text = new TextDecoder().decode(content);
  const [, year, month, day, hour, minute, second, fraction = ""] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(text) ?? [];
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}

function readSigner([info, ...more]: readonly Der[]): TimestampAnswer["signer"] | undefined {
  const [, identity, digestAlgorithm, attributes, , signature] = within(info);
  const [issuer, serial] = within(identity);
  if (more.length > 0 || attributes?.tag !== tags.context0 || signature?.tag !== tags.octets) return undefined;
  const values = new Map(
    within(attributes).map((attribute) => {
      const [type, set] = within(attribute);
      return [oidOf(type), within(set)[0]] as const;
    }),
  );
  const digest = values.get(messageDigest);
  if (!issuer || !serial || !digest || oidOf(values.get(contentType)) !== timestampInfo) return undefined;
  const asSet = Uint8Array.from(attributes.whole);
  asSet[0] = tags.set;
  return {
    issuer: issuer.whole,
    serial: serial.content,
    digestAlgorithm: oidOf(within(digestAlgorithm)[0]),
    attributes: asSet,
    messageDigest: digest.content,
    signature: signature.content,
  };
}
