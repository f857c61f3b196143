import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { headersOfAll } from "@/app/security-policy";
import { accept, type Result, refuse } from "@/core/shared/result";

/** The largest body taken, in bytes. */
const bodyAtMost = 1_000_000;

/** The HTTP status of a body that is not taken: not JSON, too large, of another kind. */
export type BodyProblem = 400 | 413 | 415;

/** Reads a JSON body of limited size; an empty one means no fields. */
export async function readBody(
  { headers, body }: { readonly headers: Pick<Headers, "get">; readonly body: AsyncIterable<Uint8Array> | null },
  media = /^application\/json\b/i,
): Promise<{ value: unknown } | BodyProblem> {
  const bytes: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > bodyAtMost) return 413;
    bytes.push(chunk);
  }
  if (size === 0) return { value: {} };
  if (!media.test(headers.get("content-type") ?? "")) return 415;
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(bytes))) };
  } catch {
    return 400;
  }
}

/** Reads the key under which a program may send the same request again; undefined without one. Refuses `invalid-input`. */
export function readKey(headers: Pick<Headers, "get">): Result<string | undefined> {
  const key = headers.get("idempotency-key") ?? undefined;
  if (key === undefined || /^[\x21-\x7e]{8,100}$/.test(key)) return accept(key);
  const field = "Idempotency-Key";
  return refuse("invalid-input", { field, values: { field, problem: "invalid_format" } });
}

type Property = { type?: string; anyOf?: Property[] };

/**
 * Reads the input of a query from an address: `?matrix=…&all=true&id=a&id=b`. Numbers, truth values and lists are told
 * by the schema; whatever else is not text is written as JSON.
 */
export function readParameters(parameters: URLSearchParams, schema: z.ZodType): { value: Record<string, unknown> } {
  const properties = propertiesOf(schema);
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

const described = new WeakMap<z.ZodType, Record<string, Property>>();

function propertiesOf(schema: z.ZodType): Record<string, Property> {
  const known = described.get(schema);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Property>;
  };
  described.set(schema, properties);
  return properties;
}

/** What a program asks, as far as an answer depends on it. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: Pick<Headers, "get">;
  readonly body: AsyncIterable<Uint8Array>;
};

/** What is sent back. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Reads the frame of a request; its body stays where it is. */
export function askedOf(request: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(`http://any${request.url ?? ""}`);
  const get = (name: string) => {
    const said = request.headers[name];
    return said === undefined ? null : String(said);
  };
  // A body that is too large is left where it is, and the connection stays open for the answer that says so.
  const body = request.iterator({ destroyOnReturn: false });
  return { method: request.method ?? "", path: pathname, parameters: searchParams, headers: { get }, body };
}

/** Answers with a value as JSON; whole numbers that JSON cannot hold exactly become text. */
export function answer(value: unknown): Answer {
  const body = JSON.stringify({ value: value ?? null }, (_, part) => (typeof part === "bigint" ? String(part) : part));
  return { status: 200, headers: { "content-type": "application/json", "cache-control": "no-store" }, body };
}

/** Answers without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: "" };
}

/** An answer is data: nothing in it is loaded, run or framed. */
const headersOfAnswers = { ...headersOfAll, "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };

/** Writes an answer; a connection on which a body was left unread ends with it. */
export function send({ status, headers, body }: Answer, response: ServerResponse): void {
  const bytes = Buffer.from(body);
  if (!response.req.complete) response.setHeader("connection", "close");
  response.writeHead(status, { ...headersOfAnswers, ...headers, "content-length": bytes.byteLength }).end(bytes);
}
