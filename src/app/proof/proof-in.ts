import "server-only";
import { readJson } from "@/app/proof/read-json";
import { textOf } from "@/app/refused";
import type { StepUpProof } from "@/core/access/step-up";

/** Reads what a person proved with in `Proof`; the command checks its form. */
export function proofIn(form: FormData): StepUpProof {
  const nonce = textOf(form, "nonce");
  if (textOf(form, "provider")) return { nonce, provider: true };
  const passkey = textOf(form, "passkey");
  return passkey
    ? { nonce, passkey: readJson(passkey) as never }
    : { nonce, password: textOf(form, "password"), totp: textOf(form, "code") };
}
