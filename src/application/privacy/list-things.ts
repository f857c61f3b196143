import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

/** Things that a form offers at most, of each kind. */
const most = 5_000;

/** Lists what a request or a hold can be about: people as contacts and accounts, incidents, matrices; by name. */
export const listThings = query({
  name: "privacy.list-things",
  action: "privacy:read",
  input: z.object({}),
  async run({ db }) {
    const byName = { orderBy: { name: "asc" }, take: most } as const;
    const [contacts, accounts, cases, matrices] = await Promise.all([
      db.contact.findMany({
        where: { kind: "person" },
        select: { id: true, name: true, role: true, organisation: true },
        ...byName,
      }),
      db.person.findMany({ select: { id: true, name: true, email: true }, ...byName }),
      db.clockCase.findMany({ select: { id: true, title: true }, orderBy: { openedAt: "desc" }, take: most }),
      db.matrix.findMany({ select: { id: true, name: true }, ...byName }),
    ]);
    return accept({
      contact: contacts.map(({ id, name, role, organisation }) => ({
        id,
        name,
        note: [role, organisation].filter(Boolean).join(", "),
      })),
      account: accounts.map(({ id, name, email }) => ({ id, name, note: email })),
      case: cases.map(({ id, title }) => ({ id, name: title, note: "" })),
      matrix: matrices.map(({ id, name }) => ({ id, name, note: "" })),
    });
  },
});
