"use server";

import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { beginVisit } from "@/app/provider";
import { readReader } from "@/app/reader";
import { ownPath } from "@/app/sign-in/own-path";
import { openProviderProof } from "@/application/access/open-provider-proof";
import { sayRefusal } from "@/core/language/say";

/** Sends the signer to the identity provider, and back to the page they are on; gives a sentence when that fails. */
export async function proveAtProviderAction(nonce: string, to: string): Promise<string> {
  const opened = await act(openProviderProof, { nonce });
  const { language } = await readReader();
  if (!opened.ok) return sayRefusal(language, opened.refusal);
  const going = await beginVisit({ purpose: "step-up", session: opened.value.session, nonce }, ownPath(to));
  if (!going.ok) return sayRefusal(language, going.refusal);
  redirect(going.value);
}
