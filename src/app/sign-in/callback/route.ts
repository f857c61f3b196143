import { type NextRequest, NextResponse } from "next/server";
import { currentActor } from "@/app/actor";
import { keepSession } from "@/app/keep-session";
import { takeVisit } from "@/app/provider";
import { problemPage } from "@/app/provider-problem";
import { returnedFrom } from "@/app/sign-in/callback/returned";
import { environment } from "@/platform/environment";
import { addressOf } from "@/platform/sign-in/address";

/** Takes what the identity provider sends back, in the browser that went there, once. */
export async function GET(request: NextRequest): Promise<Response> {
  const flow = await takeVisit();
  if (!flow) return problemPage({ code: "provider-failed" }, undefined);
  const browser = { address: addressOf(request.headers), userAgent: request.headers.get("user-agent") ?? "" };
  const returned = await returnedFrom(flow, request.nextUrl.search, await currentActor(), browser);
  if (!returned.ok) return problemPage(returned.refusal, flow.why, flow.to);
  if (returned.value.token) await keepSession(returned.value.token);
  return NextResponse.redirect(new URL(returned.value.to, environment().origin), 303);
}
