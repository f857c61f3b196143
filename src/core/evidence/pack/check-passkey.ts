import { z } from "zod";
import { ApprovalStatement } from "@/core/access/step-up";
import type { PackAtHand } from "./check-approvals";
import { approvalFiles } from "./names";

/** What a browser wrote for the device to sign (WebAuthn, CollectedClientData). */
const ClientData = z.object({
  type: z.literal("webauthn.get"),
  challenge: z.string(),
  origin: z.url(),
  crossOrigin: z.literal(false).optional(),
});

/** Somebody was present, and the device checked who (WebAuthn, flags of the authenticator data). */
const presentAndVerified = 0x05;
const none = new Uint8Array();

/**
 * Checks that a passkey of the signer, as the log knows it, signed exactly this statement, on a page of the domain that
 * the passkey is for, and that its device checked finger, face or PIN.
 */
export async function checkPasskey(
  folder: string,
  statement: Uint8Array,
  signature: Uint8Array,
  { files, said, tools, report }: PackAtHand,
): Promise<void> {
  const read = async (file: string) => (files.names.has(folder + file) ? files.read(folder + file) : none);
  const [data, client, key] = await Promise.all(
    [approvalFiles.authenticatorData, approvalFiles.clientData, approvalFiles.passkey].map(read),
  );
  const pem = text(key ?? none);
  const spki = tools.spki(pem);
  const signer = parse(ApprovalStatement, statement)?.signer_id;
  if (!spki || !said.passkeys.has(`${signer} ${tools.digest(fromBase64(spki))}`))
    report({ code: "passkey-unknown", name: `${folder}${approvalFiles.passkey}` });

  const asked = parse(ClientData, client ?? none);
  const flags = data?.[32] ?? 0;
  const host = asked && new TextEncoder().encode(new URL(asked.origin).hostname);
  if (
    !data ||
    !host ||
    asked.challenge !== base64url(tools.digest(statement)) ||
    hex(data.subarray(0, 32)) !== tools.digest(host) ||
    (flags & presentAndVerified) !== presentAndVerified
  )
    report({ code: "passkey-signed-other", name: `${folder}${approvalFiles.clientData}` });

  const signed = new Uint8Array([...(data ?? none), ...fromHex(tools.digest(client ?? none))]);
  if (!tools.signed(pem, signed, signature))
    report({ code: "passkey-signature", name: `${folder}${approvalFiles.signature}` });
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function parse<Value>(schema: z.ZodType<Value>, bytes: Uint8Array): Value | undefined {
  try {
    return schema.parse(JSON.parse(text(bytes)));
  } catch {
    return undefined;
  }
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (digits: string) => (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const fromBase64 = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function base64url(digits: string): string {
  const base64 = btoa(String.fromCharCode(...fromHex(digits)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
