"use client";

import { useSyncExternalStore } from "react";

const tickMilliseconds = 15_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  current = Date.now();
  timer ??= setInterval(() => {
    current = Date.now();
    for (const tell of listeners) tell();
  }, tickMilliseconds);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    current = 0;
  };
}

/** Gives the time now, renewed four times a minute by one timer; begins with the server's now, so that both draw the same. */
export function useNow(serverNow: string): Date {
  const now = useSyncExternalStore(
    subscribe,
    () => current || Date.parse(serverNow),
    () => Date.parse(serverNow),
  );
  return new Date(now);
}
