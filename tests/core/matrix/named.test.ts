import { describe, expect, it } from "vitest";
import { namedEntries, type Registers } from "@/core/matrix/named";
import { type DocumentRow, emptyRowFields } from "@/core/matrix/row";

const post = (id: string, more: object = {}) => ({
  id,
  name: id,
  department: "",
  reportsTo: null,
  holder: null,
  deputies: [],
  declares: false,
  speaksTo: [],
  incidentRoles: [],
  ...more,
});
const channel = (id: string, needs: Registers["channels"][number]["needs"] = []) => ({
  id,
  name: id,
  kind: "email" as const,
  ceiling: null,
  encrypted: false,
  exportable: false,
  identityCheck: "",
  joinControl: "",
  environments: [],
  owner: null,
  needs,
});
const service = (id: string, of: string[]) => ({
  id,
  name: id,
  kind: "service" as const,
  needs: of.map((name) => ({ atLeast: 1, of: [name] })),
});
const nothing: Registers = { stakeholders: [], positions: [], contacts: [], channels: [], services: [] };
const row = (fields: Partial<DocumentRow>): DocumentRow => ({ ...emptyRowFields(), id: "row", ...fields });
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe("the register entries of a matrix document", () => {
  it("are those that rows name, sorted by name, and no other", () => {
    const all = { ...nothing, channels: [channel("mail"), channel("chat"), channel("letter")] };
    const { channels } = namedEntries([row({ channels: ["mail"], fallbacks: ["chat"] })], [], all);
    expect(ids(channels)).toEqual(["chat", "mail"]);
  });

  it("follow reporting lines to the top, also when they run in a circle", () => {
    const all = {
      ...nothing,
      positions: [post("a", { reportsTo: "b" }), post("b", { reportsTo: "a" }), post("c", { reportsTo: "a" })],
    };
    expect(ids(namedEntries([row({ owner: "a" })], [], all).positions)).toEqual(["a", "b"]);
  });

  it("follow services of services", () => {
    const all = {
      ...nothing,
      channels: [channel("mail", [{ atLeast: 1, of: ["tenant"] }])],
      services: [
        service("tenant", ["identity"]),
        service("identity", ["power"]),
        service("power", []),
        service("x", []),
      ],
    };
    const { services } = namedEntries([row({ channels: ["mail"] })], [], all);
    expect(ids(services)).toEqual(["identity", "power", "tenant"]);
  });

  it("R112: include who may declare an incident even if no row names them", () => {
    const all = { ...nothing, positions: [post("lead", { declares: true }), post("other")] };
    expect(ids(namedEntries([row({})], [], all).positions)).toEqual(["lead"]);
  });

  it("R118: leave a post without its holder when the contact has left", () => {
    const all = {
      ...nothing,
      positions: [post("lead", { holder: "gone", deputies: ["gone", "here"] })],
      contacts: [{ id: "here", kind: "person" as const, paths: [] }],
    };
    const { positions, contacts } = namedEntries([row({ owner: "lead" })], [], all);
    expect(positions[0]).toMatchObject({ holder: null, deputies: ["here"] });
    expect(ids(contacts)).toEqual(["here"]);
  });
});
