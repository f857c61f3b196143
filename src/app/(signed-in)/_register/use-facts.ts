"use client";

import { useEffect, useState } from "react";

/** Asks the server for uses or history of an entry; undefined until the answer is there. */
export function useFacts<Fact>(path: string, version: number): readonly Fact[] | undefined {
  const [facts, setFacts] = useState<readonly Fact[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has other facts
  useEffect(() => {
    let wanted = true;
    fetch(path)
      .then((response): Promise<Fact[]> => (response.ok ? response.json() : Promise.resolve([])))
      .catch(() => [])
      .then((found) => wanted && setFacts(found));
    return () => {
      wanted = false;
    };
  }, [path, version]);
  return facts;
}
