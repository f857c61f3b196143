import { z } from "zod";

/** The largest body taken, in bytes. */
const bodyAtMost = 1_000_000;

/** The HTTP status of a body that is not taken: not JSON, too large, of another kind. */
export type BodyProblem = 400 | 413 | 415;

/** Reads a JSON body of limited size; an empty one means no fields. */
export async function readBody(
  request: Request,
  media = /^application\/json\b/i,
): Promise<{ value: unknown } | BodyProblem> {
  const bytes: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyAtMost) return 413;
    bytes.push(chunk);
  }
  if (size === 0) return { value: {} };
  if (!media.test(request.headers.get("content-type") ?? "")) return 415;
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(bytes))) };
  } catch {
    return 400;
  }
}

type Property = { type?: string; anyOf?: Property[] };

/**
 * Reads the input of a query from an address: `?matrix=…&all=true&id=a&id=b`. Numbers, truth values and lists are told
 * by the schema; whatever else is not text is written as JSON.
 */
export function readParameters(parameters: URLSearchParams, schema: z.ZodType): { value: Record<string, unknown> } {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Property>;
  };
  const read = (name: string) => {
    const property = properties[name];
    const types = [property?.type, ...(property?.anyOf ?? []).map(({ type }) => type)];
    const text = parameters.get(name) ?? "";
    if (types.includes("array")) return parameters.getAll(name);
    if (types.includes("string") || !types.some(Boolean)) return text;
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  return { value: Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, read(name)])) };
}

/** Answers with a value as JSON; whole numbers that JSON cannot hold exactly become text. */
export function answer(value: unknown): Response {
  const text = JSON.stringify({ value: value ?? null }, (_, part) => (typeof part === "bigint" ? String(part) : part));
  return new Response(text, { headers: { "content-type": "application/json", "cache-control": "no-store" } });
}
