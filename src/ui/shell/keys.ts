/** How a typed sequence stands to a binding such as "g m", "?" or "mod+k". */
export type Match = "hit" | "begins" | "none";

/** Names a pressed key: "mod+k", "shift+enter", "?", "g"; `mod` is Control, or Command on a Mac. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const key = event.key.toLowerCase();
  const held = [
    (event.ctrlKey || event.metaKey) && "mod",
    event.altKey && "alt",
    event.shiftKey && event.key.length > 1 && "shift",
  ];
  return [...held.filter(Boolean), key].join("+");
}

/** Holds the keys pressed so far against a binding. */
export function matchKeys(pressed: readonly string[], binding: string): Match {
  const wanted = binding.split(" ");
  if (pressed.length > wanted.length || pressed.some((key, index) => key !== wanted[index])) return "none";
  return pressed.length === wanted.length ? "hit" : "begins";
}

/** Tells a binding of plain characters, which a reader may switch off (WCAG 2.1.4). */
export function isPlain(binding: string): boolean {
  return !binding.includes("+");
}
