"use client";

import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/actions/button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { signWithPasskey } from "./browser";
import { PasskeyButton } from "./passkey-button";
import { ProviderButton } from "./provider-button";
import type { Shown } from "./shown";

type ProofProps = {
  shown: Shown;
  submit: string;
  /** Password and code are taken from people with a passkey too. */
  orTyped?: boolean;
  /** Red for what cannot be undone. */
  variant?: "primary" | "danger";
  /** Where the identity provider leads back to; this page when left out. */
  backTo?: string;
};

/**
 * The part of a form in which a person reads the exact statement and proves that they mean it: with their passkey, or
 * with password and code. `proofIn` reads it.
 */
export function Proof({ shown, submit, orTyped = false, variant = "primary", backTo }: ProofProps) {
  const say = useSay();
  const [typing, setTyping] = useState(shown.passkey === undefined);
  const { meaning, signer } = JSON.parse(shown.statement) as { meaning: string; signer: string };
  return (
    <>
      <figure className="grid gap-1.5 rounded-md border border-accent bg-accent-soft p-3 text-accent-ink">
        <figcaption className="text-sm">{say("proof.title")}</figcaption>
        <blockquote className="font-medium">{meaning}</blockquote>
        <p className="text-sm">
          {signer} · {say("proof.ends")}
        </p>
      </figure>
      <details>
        <summary className="min-h-6 cursor-pointer text-ink-soft text-sm">{say("proof.bytes")}</summary>
        <code className="mt-2 block break-all rounded-md border border-line bg-sunken p-2 font-mono text-xs">
          {shown.statement}
        </code>
      </details>
      <input type="hidden" name="nonce" value={shown.nonce} />
      {shown.proven && (
        <>
          <input type="hidden" name="provider" value="yes" />
          <SubmitButton variant={variant} className="justify-self-start" icon={<PenLine aria-hidden />}>
            {submit}
          </SubmitButton>
        </>
      )}
      {!typing && shown.passkey && (
        <>
          <p className="text-ink-soft">{say("proof.asksDevice")}</p>
          <PasskeyButton
            ask={() => (shown.passkey ? signWithPasskey(shown.passkey) : Promise.resolve(undefined))}
            cancelled={say("proof.cancelled")}
            name="passkey"
            variant={variant}
          >
            {submit}
          </PasskeyButton>
          {orTyped && shown.typed && (
            <Button variant="quiet" size="small" className="justify-self-start" onClick={() => setTyping(true)}>
              {say("proof.lost")}
            </Button>
          )}
        </>
      )}
      {shown.provider && <ProviderButton provider={shown.provider} nonce={shown.nonce} to={backTo} />}
      {typing && shown.typed && <Typed {...{ submit, variant }} />}
    </>
  );
}

function Typed({ submit, variant }: Required<Pick<ProofProps, "submit" | "variant">>) {
  const say = useSay();
  return (
    <>
      <TextInput
        name="password"
        type="password"
        label={say("proof.password")}
        autoComplete="current-password"
        required
      />
      <TextInput name="code" label={say("proof.code")} inputMode="numeric" autoComplete="one-time-code" mono />
      <SubmitButton variant={variant} className="justify-self-start" icon={<PenLine aria-hidden />}>
        {submit}
      </SubmitButton>
    </>
  );
}
