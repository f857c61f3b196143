import { classes } from "@/ui/classes";

const grounds = [
  "bg-accent-soft text-accent-ink",
  "bg-advise-soft text-advise-ink",
  "bg-good-soft text-good-ink",
  "bg-warn-soft text-warn-ink",
  "bg-hover text-ink-soft",
];

/** Takes the first letters of the first and last part of a name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(parts[0] ?? "?")][0] ?? "?";
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

function groundOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return grounds[sum % grounds.length] ?? "";
}

/** Shows a person by initials; the name stands beside it or, alone, is said to screen readers. */
export function Avatar({ name, alone, size = "medium" }: { name: string; alone?: boolean; size?: "small" | "medium" }) {
  return (
    <span
      {...(alone ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
      className={classes(
        "inline-grid shrink-0 select-none place-items-center rounded-full border border-line font-semibold",
        size === "small" ? "size-6 text-2xs" : "size-8 text-xs",
        groundOf(name),
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
