import "server-only";
import { cookies } from "next/headers";
import { accept, type Result } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { newChallenge } from "@/platform/sign-in/challenge";
import { type Flow, flowCookie, openFlow, type Purpose, sealFlow, visiting } from "@/platform/sign-in/flow";
import { goToProvider } from "@/platform/sign-in/provider";

/** Begins a visit to the identity provider in this browser; gives where to go. Refuses with `provider-unreachable`. */
export async function beginVisit(why: Purpose, to: string): Promise<Result<string>> {
  const state = newChallenge(visiting, currentWorld().now());
  const going = await goToProvider(state, { fresh: why.purpose === "step-up" });
  if (!going.ok) return going;
  const { name, options } = flowCookie();
  (await cookies()).set(name, sealFlow({ why, to, visit: going.value.visit }), options);
  return accept(going.value.url);
}

/** Takes the visit that this browser began out of its cookie: it ends with the first return, whatever comes of it. */
export async function takeVisit(): Promise<Flow | undefined> {
  const { name, options } = flowCookie();
  const jar = await cookies();
  const flow = openFlow(jar.get(name)?.value);
  jar.set(name, "", { ...options, maxAge: 0 });
  return flow;
}
