import { enterpriseSchema, userSchema } from "@/core/people/scim/user";
import { refuse } from "@/core/shared/result";
import { base, listAnswer, problem, resource } from "./respond";

type Attribute = {
  readonly name: string;
  readonly type?: string;
  readonly many?: boolean;
  readonly parts?: readonly string[];
};

/** Answers what a provider asks before it has a token: what this service can do and which attributes it keeps. */
export function describeService(kind: string, id: string | undefined): Response | undefined {
  const location = (path: string) => ({
    meta: { resourceType: path.split("/")[0] ?? "", location: `${base()}/${path}` },
  });
  switch (kind.toLowerCase()) {
    case "serviceproviderconfig":
      return resource({ ...config, ...location("ServiceProviderConfig") });
    case "resourcetypes":
      return oneOrAll([{ ...userType, ...location("ResourceTypes/User") }], id);
    case "schemas":
      return oneOrAll(
        [schemaOf(userSchema, "User", core), schemaOf(enterpriseSchema, "EnterpriseUser", enterprise)].map(
          (schema) => ({
            ...schema,
            ...location(`Schemas/${schema.id}`),
          }),
        ),
        id,
      );
    default:
      return undefined;
  }
}

function oneOrAll(all: readonly { id: string; meta: { location: string } }[], id: string | undefined): Response {
  if (id === undefined) return listAnswer(all);
  const found = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return found ? resource(found) : problem(refuse("not-found", { values: { thing: "address" } }).refusal);
}

const config = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "Bearer token",
      description: "A token from Settings with the scope people:provision",
      primary: true,
    },
  ],
};

const userType = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
  id: "User",
  name: "User",
  endpoint: "/Users",
  schema: userSchema,
  schemaExtensions: [{ schema: enterpriseSchema, required: false }],
};

const core: readonly Attribute[] = [
  { name: "userName" },
  { name: "displayName" },
  { name: "name", type: "complex", parts: ["formatted", "givenName", "familyName"] },
  { name: "title" },
  { name: "preferredLanguage" },
  { name: "active", type: "boolean" },
  { name: "emails", type: "complex", many: true, parts: ["value", "type"] },
  { name: "phoneNumbers", type: "complex", many: true, parts: ["value", "type"] },
];
const enterprise: readonly Attribute[] = [
  { name: "department" },
  { name: "organization" },
  { name: "manager", type: "complex", parts: ["value"] },
];

function schemaOf(id: string, name: string, attributes: readonly Attribute[]) {
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
    id,
    name,
    attributes: attributes.map(({ name: attribute, type = "string", many = false, parts }) => ({
      ...plain(attribute, type, many),
      ...(parts && { subAttributes: parts.map((part) => plain(part, "string", false)) }),
    })),
  };
}

function plain(name: string, type: string, multiValued: boolean) {
  const unique = name === "userName";
  return {
    name,
    type,
    multiValued,
    required: unique,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: unique ? "server" : "none",
  };
}
