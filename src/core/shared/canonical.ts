export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * Writes a value as canonical JSON: no white space, keys sorted by UTF-16 code units, undefined keys left out.
 * Throws for a number that is not finite and for a lone surrogate, because neither has one canonical form.
 * Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const object = value as { readonly [key: string]: JsonValue | undefined };
    const members = Object.keys(object)
      .sort()
      .flatMap((key) => (object[key] === undefined ? [] : `${text(key)}:${canonical(object[key])}`));
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("A number in canonical JSON is finite");
  return typeof value === "string" ? text(value) : JSON.stringify(value);
}

function text(value: string): string {
  if (/\p{Cs}/u.test(value)) throw new RangeError("A text in canonical JSON has no lone surrogate");
  return JSON.stringify(value);
}
