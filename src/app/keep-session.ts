import "server-only";
import { cookies } from "next/headers";
import { sessionCookie } from "@/platform/sign-in/cookie";

/** Puts a session token into this browser's cookie; without one the cookie goes. */
export async function keepSession(token: string | undefined): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  if (token) jar.set(name, token, options);
  else jar.set(name, "", { ...options, maxAge: 0 });
}
