import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "../actor";

export const dynamic = "force-dynamic";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect("/sign-in");
  return children;
}
