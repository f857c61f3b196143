import type { MakingOptions, SigningOptions } from "@/platform/sign-in/passkeys";

/** Tells whether this browser knows passkeys in the form that we send and take. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Lets a device make a passkey and gives it as JSON; undefined when nothing came of it. */
export async function makePasskey(options: MakingOptions): Promise<string | undefined> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    return asJson(await navigator.credentials.create({ publicKey }));
  } catch {
    return undefined;
  }
}

/** Lets a passkey sign and gives what it signed as JSON; undefined when nothing came of it. */
export async function signWithPasskey(options: SigningOptions): Promise<string | undefined> {
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return asJson(await navigator.credentials.get({ publicKey }));
  } catch {
    return undefined;
  }
}

function asJson(credential: Credential | null): string | undefined {
  return credential ? JSON.stringify((credential as PublicKeyCredential).toJSON()) : undefined;
}
