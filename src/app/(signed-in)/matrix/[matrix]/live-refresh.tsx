"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "./grid/use-live";

/** Several changes in a row are drawn once, so many milliseconds after the last. */
const settle = 600;

/** Draws the screen anew when somebody changes the matrix or a register; what is being typed stays. */
export function LiveRefresh({ matrix }: { matrix: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(matrix, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), settle);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
