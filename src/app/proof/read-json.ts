/** Reads what a browser sent as JSON; null when it is none, which no command takes. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
