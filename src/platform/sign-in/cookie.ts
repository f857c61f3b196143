import { environment } from "@/platform/environment";

/**
 * Names the cookie that carries a session token. Over https it has the `__Host-` prefix and is Secure;
 * the plain name only exists on loopback http.
 */
export function sessionCookie(origin = environment().origin) {
  const secure = origin.startsWith("https:");
  return {
    name: secure ? "__Host-tocsin" : "tocsin",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
