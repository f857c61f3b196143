import { type NextRequest, NextResponse } from "next/server";
import { beginVisit } from "@/app/provider";
import { problemPage } from "@/app/provider-problem";
import { ownPath } from "@/app/sign-in/own-path";

/** Goes to the identity provider, to sign in or to accept an invitation. A page elsewhere gains nothing by leading here. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const invitation = searchParams.get("invitation");
  const why = invitation ? ({ purpose: "invitation", token: invitation } as const) : ({ purpose: "sign-in" } as const);
  const going = await beginVisit(why, ownPath(searchParams.get("to") ?? ""));
  return going.ok ? NextResponse.redirect(going.value, 303) : problemPage(going.refusal, why);
}
