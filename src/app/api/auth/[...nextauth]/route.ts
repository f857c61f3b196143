import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { problem } from "@/app/api/problem";
import { auth } from "@/app/auth";
import { ownOrigin } from "@/platform/sign-in/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, auth());
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const gate = ownOrigin(request.headers);
  if (!gate.ok) return problem(gate.refusal, request.headers);
  return NextAuth(request, context, auth());
}
