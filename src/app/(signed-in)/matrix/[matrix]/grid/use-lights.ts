"use client";

import { useEffect, useState } from "react";
import type { DraftState } from "./draft-state";
import { fetchLights, type ToldLight } from "./server";

/** How long the draft must rest before its lights are asked for again, in milliseconds. */
const rest = 1_500;

/** Knows which rows could be carried out now; asked for anew after every change has come to rest. */
export function useLights(matrix: string, { rows }: DraftState): Readonly<Record<string, ToldLight>> {
  const [lights, setLights] = useState<Readonly<Record<string, ToldLight>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the lights are about
  useEffect(() => {
    const timer = setTimeout(() => fetchLights(matrix).then(setLights, () => {}), rest);
    return () => clearTimeout(timer);
  }, [matrix, rows]);
  return lights;
}
