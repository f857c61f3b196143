import { z } from "zod";
import { apiTable } from "./table";

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "One sentence for people, in the language of Accept-Language" },
    code: { type: "string" },
    field: { type: "string" },
    values: { type: "object" },
  },
};

const resubmission = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 8, maxLength: 100 },
  description:
    "Under the same key the same request is carried out once: whoever heard no answer sends it again within a day and gets the first one.",
};

/** Describes the HTTP API (OpenAPI 3.1), made from the table of commands and queries. */
export function describeApi(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tocsin",
      version: "1",
      description:
        "Everything people do and ask, for programs. Send a token from Settings as `Authorization: Bearer …`. A refusal comes as application/problem+json.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }, {}],
    tags: [...new Set(apiTable.map(({ name }) => nounOf(name)))].map((name) => ({ name })),
    paths: Object.fromEntries(apiTable.map((entry) => [`/${entry.name.replace(".", "/")}`, describePath(entry)])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
      responses: {
        Refused: {
          description: "An expected no",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function describePath({ name, action, kind, input }: (typeof apiTable)[number]) {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const shared = {
    tags: [nounOf(name)],
    summary: name.slice(name.indexOf(".") + 1).replaceAll("-", " "),
    description: `Needs the permission \`${action}\`.`,
    responses: {
      200: {
        description: "Done",
        content: { "application/json": { schema: { type: "object", properties: { value: {} } } } },
      },
      default: { $ref: "#/components/responses/Refused" },
    },
  };
  const post = {
    ...shared,
    operationId: name,
    ...(kind === "command" && { parameters: [resubmission] }),
    requestBody: { content: { "application/json": { schema } } },
  };
  if (kind === "command" || schema.type !== "object") return { post };
  const required: readonly string[] = schema.required ?? [];
  const parameters = Object.entries(schema.properties ?? {}).map(([field, property]) => ({
    name: field,
    in: "query",
    required: required.includes(field),
    schema: property,
  }));
  return { get: { ...shared, operationId: `${name}.get`, parameters }, post };
}

function nounOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
