import { createHash, generateKeyPairSync, type JsonWebKey, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { MakingOptions, SigningOptions } from "@/platform/sign-in/passkeys";

/** What a test bends in an answer; everything else is as an honest browser and device would do it. */
export type Bent = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** Flags of the authenticator data; 1 says somebody was present, 4 that it was checked who. */
  readonly flags?: number;
  readonly counter?: number;
  readonly userHandle?: string;
};

const home = "https://tocsin.example.com";
const algorithms = {
  ES256: { cose: -7, keys: () => generateKeyPairSync("ec", { namedCurve: "P-256" }) },
  RS256: { cose: -257, keys: () => generateKeyPairSync("rsa", { modulusLength: 2048 }) },
  EdDSA: { cose: -8, keys: () => generateKeyPairSync("ed25519") },
} as const;
export type Algorithm = keyof typeof algorithms;

/** A device with one passkey, in software: it answers as a browser hands its answers on. */
export function newAuthenticator(algorithm: Algorithm = "ES256") {
  const { cose, keys } = algorithms[algorithm];
  const { publicKey, privateKey } = keys();
  const id = randomBytes(32).toString("base64url");
  let counter = 0;
  let handle = "";

  const answer = (clientDataJSON: Buffer) => ({
    id,
    rawId: id,
    type: "public-key" as const,
    clientExtensionResults: {},
    response: { clientDataJSON: clientDataJSON.toString("base64url") },
  });
  const dataOf = (rpId: string, flags: number, count: number, rest: Buffer = Buffer.alloc(0)) => {
    const facts = Buffer.alloc(5);
    facts.writeUInt8(flags, 0);
    facts.writeUInt32BE(count, 1);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), facts, rest]);
  };

  return {
    id,
    publicKey,
    privateKey,
    /** Makes the passkey. */
    make(options: MakingOptions, bent: Bent = {}) {
      handle ||= options.user.id;
      const client = clientData("webauthn.create", options.challenge, bent);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(32);
      const attested = Buffer.concat([Buffer.alloc(16), length, Buffer.from(id, "base64url"), coseOf(publicKey, cose)]);
      const authData = dataOf(bent.rpId ?? options.rp.id ?? "", 0x40 | (bent.flags ?? 5), 0, attested);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      const made = answer(client);
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url");
      return { ...made, response: { ...made.response, attestationObject, transports: ["internal"] } };
    },
    /** Signs a challenge. */
    sign(options: Pick<SigningOptions, "challenge" | "rpId"> | undefined, bent: Bent = {}) {
      if (!options) throw new Error("Nothing was asked of a passkey");
      counter += 1;
      const client = clientData("webauthn.get", options.challenge, bent);
      const authData = dataOf(bent.rpId ?? options.rpId, bent.flags ?? 5, bent.counter ?? counter);
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
      const signature = sign(algorithm === "EdDSA" ? null : "sha256", signed, privateKey);
      const given = answer(client);
      return {
        ...given,
        response: {
          ...given.response,
          authenticatorData: authData.toString("base64url"),
          signature: signature.toString("base64url"),
          userHandle: bent.userHandle ?? (handle || undefined),
        },
      };
    },
  };
}

function clientData(type: string, challenge: string, bent: Bent): Buffer {
  const facts = {
    type: bent.type ?? type,
    challenge: bent.challenge ?? challenge,
    origin: bent.origin ?? home,
    crossOrigin: bent.crossOrigin ?? false,
  };
  return Buffer.from(JSON.stringify(facts));
}

function coseOf(publicKey: KeyObject, algorithm: number): Buffer {
  const jwk = publicKey.export({ format: "jwk" });
  const bytes = (name: keyof JsonWebKey) => new Uint8Array(Buffer.from(String(jwk[name]), "base64url"));
  const labels: ReadonlyArray<readonly [number, number | Uint8Array]> = {
    OKP: [
      [1, 1],
      [3, algorithm],
      [-1, 6],
      [-2, bytes("x")],
    ] as const,
    EC: [
      [1, 2],
      [3, algorithm],
      [-1, 1],
      [-2, bytes("x")],
      [-3, bytes("y")],
    ] as const,
    RSA: [
      [1, 3],
      [3, algorithm],
      [-1, bytes("n")],
      [-2, bytes("e")],
    ] as const,
  }[jwk.kty as "OKP" | "EC" | "RSA"];
  return Buffer.from(isoCBOR.encode(new Map(labels)));
}
