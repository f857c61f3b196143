"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const onMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

function written(key: string, mac: boolean): string {
  return key
    .split("+")
    .map((part) => (part === "mod" ? (mac ? "⌘" : "Ctrl") : part.length === 1 ? part.toUpperCase() : part))
    .join(mac ? "" : " + ");
}

/** Shows the keys of a shortcut as this computer calls them. */
export function Keys({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, onMac, () => false);
  return (
    <span className="ml-auto flex shrink-0 gap-1 pointer-coarse:hidden">
      {keys.split(" ").map((key, index) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may repeat a key
          key={index}
          className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-sunken px-1 font-sans text-2xs text-ink-soft"
        >
          {written(key, mac)}
        </kbd>
      ))}
    </span>
  );
}
