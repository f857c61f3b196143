"use client";

import { useSyncExternalStore } from "react";

const narrow = "(max-width: 767px)";

/** Tells whether there is too little room for a grid; the server guesses from the browser's own words. */
export function usePhone(guess: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(narrow);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(narrow).matches,
    () => guess,
  );
}
