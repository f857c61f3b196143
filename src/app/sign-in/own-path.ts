/** Keeps a path of this installation; anything that could lead elsewhere becomes Today. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/today";
}
