/** Hides a way to reach somebody but for what tells two of them apart: the domain of an address, the last two digits. */
export function maskPath(value: string): string {
  const at = value.lastIndexOf("@");
  if (at > 0) return `•••${value.slice(at)}`;
  return `•••${value.replace(/\s/g, "").slice(-2)}`;
}

/** Shortens a person's name to initials. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]}.`)
    .join(" ");
}
