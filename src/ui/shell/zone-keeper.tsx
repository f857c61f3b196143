"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useReader } from "@/ui/language";
import { rememberPreference } from "@/ui/preferences";

/** Tells the server the zone of this browser once, so that the next page shows its times; draws nothing. */
export function ZoneKeeper() {
  const { zone } = useReader();
  const router = useRouter();
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!here || here === zone) return;
    rememberPreference("zone", here);
    router.refresh();
  }, [zone, router]);
  return null;
}
