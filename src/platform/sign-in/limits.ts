import type { SessionLimits } from "@/core/access/sessions";

/** Gives the session limits of this installation; 30 minutes idle and 12 hours in all unless set otherwise. */
export function sessionLimits(): SessionLimits {
  return {
    idleMinutes: Number(process.env.TOCSIN_SESSION_IDLE_MINUTES ?? 30),
    absoluteMinutes: Number(process.env.TOCSIN_SESSION_HOURS ?? 12) * 60,
  };
}
