import { z } from "zod";

/** How long a challenge may be answered, in seconds. */
export const challengeSeconds = 300;

/** How many passkeys one person may have. */
export const passkeysAtMost = 10;

/** Signature algorithms by their COSE numbers, the preferred one first: ES256, RS256, EdDSA. */
export const passkeyAlgorithms = [-7, -257, -8] as const;

const bytes = (most: number) => z.base64url().min(1).max(most);
/** The bytes that the device signed on behalf of a web page; the longest challenges and origins stay far below. */
const clientDataJSON = bytes(4000);
const common = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
};

/** What a browser sends when a device has made a passkey. */
export const MadePasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON,
    attestationObject: bytes(100_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** What a browser sends when a passkey has signed a challenge. */
export const PasskeySignature = z.object({
  ...common,
  response: z.object({
    clientDataJSON,
    authenticatorData: bytes(4000),
    signature: bytes(2000),
    userHandle: bytes(100).optional(),
  }),
});
export type PasskeySignature = z.infer<typeof PasskeySignature>;

export const PasskeyName = z.string().trim().min(1).max(60);

/** Gives the name of the web address under which passkeys are made; undefined where browsers make none: an IP address. */
export function passkeyDomain(origin: string): string | undefined {
  const { hostname, protocol } = new URL(origin);
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  return isAddress || (protocol !== "https:" && hostname !== "localhost") ? undefined : hostname;
}
