const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for HTML and XML, between tags and in quoted attributes. */
export function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}
