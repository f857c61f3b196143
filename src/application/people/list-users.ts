import { z } from "zod";
import { query } from "@/application/runner/act";
import { readFilter, type UserFilter } from "@/core/people/scim/filter";
import { accept, refuse } from "@/core/shared/result";
import { toKept, withPaths } from "./provisioning";

/** Lists the people whom an identity provider keeps, one page of them. Refuses `scim-filter`. */
export const listUsers = query({
  name: "people.list-users",
  action: "people:provision",
  input: z.object({
    filter: z.string().max(1000).default(""),
    /** From 1, as SCIM counts; anything less is taken as 1. */
    startIndex: z.coerce.number().int().default(1),
    count: z.coerce.number().int().default(100),
  }),
  async run({ db, input }) {
    const filter = readFilter(input.filter);
    if (!filter.ok) return filter;
    const where = { userName: { not: null }, ...(filter.value && conditionOf(filter.value)) };
    const first = Math.max(1, input.startIndex);
    const take = Math.max(0, Math.min(200, input.count));
    const [total, found] = await Promise.all([
      db.contact.count({ where }),
      db.contact.findMany({ where, ...withPaths, orderBy: { userName: "asc" }, skip: first - 1, take }),
    ]);
    return accept({ total, startIndex: first, users: found.map(toKept) });
  },
});

/** Shows one of them. */
export const readUser = query({
  name: "people.read-user",
  action: "people:provision",
  input: z.object({ id: z.uuid() }),
  async run({ db, input: { id } }) {
    const found = await db.contact.findFirst({ where: { id, userName: { not: null } }, ...withPaths });
    return found ? accept(toKept(found)) : refuse("not-found", { values: { thing: "user" } });
  },
});

function conditionOf({ by, value }: UserFilter) {
  switch (by) {
    case "userName":
      return { userName: value.toLowerCase() };
    case "externalId":
      return { externalId: value };
    case "id":
      return z.uuid().safeParse(value).success ? { id: value } : { userName: "" };
    case "email":
      return { paths: { some: { kind: "email", value: { equals: value, mode: "insensitive" as const } } } };
  }
}
