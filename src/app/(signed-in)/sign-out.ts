"use server";

import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { keepSession } from "@/app/keep-session";
import { signOut } from "@/application/access/sign-out";

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  const done = await act(signOut, {});
  if (!done.ok && done.refusal.code === "foreign-origin") return;
  await keepSession(undefined);
  redirect("/sign-in");
}
