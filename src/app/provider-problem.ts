import "server-only";
import { NextResponse } from "next/server";
import type { Refusal } from "@/core/shared/refusal";
import { environment } from "@/platform/environment";
import type { Purpose } from "@/platform/sign-in/flow";

/** Leads back to where a visit to the identity provider began, which says in words why it came to nothing. */
export function problemPage({ code }: Refusal, why: Purpose | undefined, to = "/today"): Response {
  const begun = {
    "sign-in": "/sign-in",
    invitation: why?.purpose === "invitation" ? `/invitation/${encodeURIComponent(why.token)}` : "/sign-in",
    link: "/settings/account",
    "step-up": to,
  }[why?.purpose ?? "sign-in"];
  const address = new URL(begun, environment().origin);
  address.searchParams.set("problem", code);
  return NextResponse.redirect(address, 303);
}
