import { z } from "zod";

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
};

/** Describes the input of an act as JSON Schema. */
export function schemaOf(input: z.ZodType): Schema {
  return z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema;
}

/** Lists where ids stand in an input, such as `matrix` or `fields.channels.0`; of a list the first. */
export function idsIn(schema: Schema, path = ""): string[] {
  const at = (part: string) => (path ? `${path}.${part}` : part);
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found = [
    ...(schema.format === "uuid" ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => idsIn(part, at(name))),
    ...(schema.items ? idsIn(schema.items, at("0")) : []),
    ...branches.flatMap((branch) => idsIn(branch, path)),
  ];
  return [...new Set(found)];
}

/** Makes the smallest input that a schema takes, with `id` for every id that it needs, and what stands on the way to `path`. */
export function sampleOf(schema: Schema, id: string, path = ""): unknown {
  const [head = "", ...rest] = path.split(".");
  const further = rest.join(".");
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) {
    const leading = branches.find((branch) => (path ? idsIn(branch).includes(path) : branch.format === "uuid"));
    return sampleOf(leading ?? branches.find(({ type }) => type !== "null") ?? {}, id, path);
  }
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, id, path)));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case "object": {
      const wanted = new Set([...(schema.required ?? []), ...(head in (schema.properties ?? {}) ? [head] : [])]);
      return Object.fromEntries(
        [...wanted].map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, id, name === head ? further : "")]),
      );
    }
    case "array":
      return Array.from({ length: Math.max(schema.minItems ?? 0, path ? 1 : 0) }, () =>
        sampleOf(schema.items ?? {}, id, further),
      );
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return true;
    case "null":
      return null;
    case "string":
      return text(schema, id);
    default:
      return {};
  }
}

function text({ format, minLength = 1 }: Schema, id: string): string {
  switch (format) {
    case "uuid":
      return id;
    case "email":
      return "somebody@example.com";
    case "date-time":
      return "2026-11-22T10:00:00.000Z";
    case "date":
      return "2026-11-22";
    default:
      return "x".repeat(minLength);
  }
}

/** Gives an input with one of its parts replaced. */
export function withPart(input: unknown, path: string, value: unknown): unknown {
  const [head = "", ...rest] = path.split(".");
  if (head === "") return value;
  const inner = withPart((input as Record<string, unknown> | undefined)?.[head], rest.join("."), value);
  if (Array.isArray(input)) return input.with(Number(head), inner);
  return { ...(input as Record<string, unknown>), [head]: inner };
}
