import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";

/** The body of a PATCH (RFC 7644, section 3.5.2); operations are written in any case by providers. */
export const PatchBody = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(["add", "replace", "remove"])),
        path: z.string().max(500).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type PatchBody = z.infer<typeof PatchBody>;

type Node = Record<string, unknown>;
type Path = {
  readonly attribute: string;
  readonly filter?: { readonly sub: string; readonly value: string };
  readonly sub?: string;
};

const shape =
  /^(?:(urn:[\w.:-]+:2\.0:\w+)(?::|$))?(?:(\w+)(?:\[\s*(\w+)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*\])?(?:\.(\$?\w+))?)?$/i;

/**
 * Applies operations to a user as it stands, in order, and gives the user as it should be. Refuses `scim-path` with the
 * path that is not understood.
 */
export function applyPatch(user: Readonly<Node>, { Operations }: PatchBody): Result<Node> {
  const next = structuredClone(user) as Node;
  for (const { op, path, value } of Operations) {
    if (path === undefined) {
      if (op === "remove" || !isNode(value)) return refuse("scim-path", { values: { path: "" } });
      for (const [key, part] of Object.entries(value)) {
        const done = change(next, op, key, part);
        if (!done.ok) return done;
      }
      continue;
    }
    const done = change(next, op, path, value);
    if (!done.ok) return done;
  }
  return accept(next);
}

function change(user: Node, op: "add" | "replace" | "remove", text: string, value: unknown): Result<void> {
  const found = shape.exec(text.trim());
  const [, urn, attribute, sub, wanted, last] = found ?? [];
  if (!found || (!urn && !attribute)) return refuse("scim-path", { values: { path: text } });
  const home = urn && !/:core:2\.0:user$/i.test(urn) ? nodeAt(user, urn) : user;
  if (!attribute) {
    if (op === "remove") delete user[keyOf(user, urn ?? "")];
    else if (isNode(value)) for (const [key, part] of Object.entries(value)) put(home, op, { attribute: key }, part);
    else return refuse("scim-path", { values: { path: text } });
    return accept(undefined);
  }
  const filter = sub === undefined ? undefined : { sub, value: (wanted ?? "").replace(/\\(.)/g, "$1") };
  put(home, op, { attribute, ...(filter && { filter }), ...(last && { sub: last }) }, value);
  return accept(undefined);
}

function put(home: Node, op: "add" | "replace" | "remove", { attribute, filter, sub }: Path, value: unknown): void {
  const key = keyOf(home, attribute);
  if (filter) putFiltered(home, op, key, filter, sub, value);
  else if (sub) {
    const inner = nodeAt(home, key);
    if (op === "remove") delete inner[keyOf(inner, sub)];
    else inner[keyOf(inner, sub)] = value;
  } else if (op === "remove") delete home[key];
  else if (op === "add" && Array.isArray(home[key])) home[key] = [...(home[key] as unknown[]), ...[value].flat()];
  else if (isNode(home[key]) && isNode(value)) Object.assign(home[key] as Node, value);
  // Microsoft Entra sends the manager as a bare id.
  else home[key] = key.toLowerCase() === "manager" && typeof value === "string" ? { value } : value;
}

function putFiltered(
  home: Node,
  op: "add" | "replace" | "remove",
  key: string,
  filter: { sub: string; value: string },
  sub: string | undefined,
  value: unknown,
): void {
  const list = Array.isArray(home[key]) ? (home[key] as Node[]) : [];
  const fits = (one: Node) => String(one[keyOf(one, filter.sub)] ?? "").toLowerCase() === filter.value.toLowerCase();
  if (op === "remove" && !sub) {
    home[key] = list.filter((one) => !fits(one));
    return;
  }
  const target = list.find(fits);
  if (op === "remove") {
    if (target && sub) delete target[keyOf(target, sub)];
    return;
  }
  const changed = target ?? { [filter.sub]: filter.value };
  if (sub) changed[keyOf(changed, sub)] = value;
  else if (isNode(value)) Object.assign(changed, value);
  home[key] = target ? list : [...list, changed];
}

/** Attribute names are the same in any case. */
function keyOf(node: Node, name: string): string {
  return Object.keys(node).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

function nodeAt(home: Node, name: string): Node {
  const key = keyOf(home, name);
  if (!isNode(home[key])) home[key] = {};
  return home[key] as Node;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
