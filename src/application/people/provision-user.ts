import { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { about, registered } from "@/application/registers/entry";
import { type CommandContext, command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { applyPatch, PatchBody } from "@/core/people/scim/patch";
import { fromScim, type Provisioned, ScimUser, toScim } from "@/core/people/scim/user";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { contactRegister } from "./contact-register";
import { type ContactWithPaths, knownByMail, toKept, withPaths, writeProvisioned } from "./provisioning";

const action = "people:provision";

/**
 * Takes a person whom an identity provider brings. One whom somebody entered by hand is recognised by mail and taken
 * over. Refuses `scim-taken` for a user name that is kept already.
 */
export const provisionUser = command({
  name: "people.provision-user",
  action,
  input: z.object({ user: ScimUser }),
  async run(context) {
    const { tx, input, newId } = context;
    const person = fromScim(input.user);
    if (await tx.contact.findUnique({ where: { userName: person.userName } }))
      return refuse("scim-taken", { field: "userName", values: { name: person.userName } });
    const known = await knownByMail(tx, person);
    const id = known?.id ?? newId();
    if (!known) await tx.contact.create({ data: { id, name: person.name } });
    return written(context, await contactOf(tx, id), person);
  },
});

/** Makes a kept person be as the provider says. Refuses `not-found`, `scim-taken`. */
export const replaceUser = command({
  name: "people.replace-user",
  action,
  input: z.object({ id: z.uuid(), user: ScimUser }),
  async run(context) {
    const { tx, input } = context;
    const before = await kept(tx, input.id);
    if (!before) return refuse("not-found", { values: { thing: "user" } });
    return written(context, before, fromScim(input.user));
  },
});

/** Changes parts of a kept person, such as `active`. Refuses `not-found`, `scim-path`, `scim-taken`, `invalid-input`. */
export const patchUser = command({
  name: "people.patch-user",
  action,
  input: z.object({ id: z.uuid(), patch: PatchBody }),
  async run(context) {
    const { tx, input } = context;
    const before = await kept(tx, input.id);
    if (!before) return refuse("not-found", { values: { thing: "user" } });
    const patched = applyPatch(toScim(toKept(before), String), input.patch);
    if (!patched.ok) return patched;
    const user = ScimUser.safeParse(patched.value);
    if (!user.success) {
      const [issue] = user.error.issues;
      const field = issue?.path.join(".") ?? "";
      return refuse("invalid-input", { field, values: { field, problem: issue?.code ?? "" } });
    }
    return written(context, before, fromScim(user.data));
  },
});

/** Lets a person go: archives the contact, whose seats then wait for successors, and forgets the user name. */
export const removeUser = command({
  name: "people.remove-user",
  action,
  input: z.object({ id: z.uuid() }),
  async run({ tx, input: { id }, actor, now }) {
    const before = await kept(tx, id);
    if (!before) return refuse("not-found", { values: { thing: "user" } });
    const archivedAt = before.archivedAt ?? now;
    await tx.contact.update({
      where: { id },
      data: { userName: null, externalId: null, archivedAt, revision: { increment: 1 } },
    });
    if (!before.archivedAt) await recordChanges(tx, about(contactRegister, id, actor, now), {}, { archived: true });
    return done(
      { id },
      { entries: [registered(contactRegister, "archived", { contact: id })], changed: [singleStreams.register.id, id] },
    );
  },
});

type Context = Pick<CommandContext<unknown>, "tx" | "actor" | "now">;

async function written({ tx, actor, now }: Context, before: ContactWithPaths, person: Provisioned) {
  const holder = await tx.contact.findUnique({ where: { userName: person.userName }, select: { id: true } });
  if (holder && holder.id !== before.id)
    return refuse("scim-taken", { field: "userName", values: { name: person.userName } });
  const entry = await writeProvisioned(tx, before, person, { actor, now });
  const after = toKept(await contactOf(tx, before.id));
  return done(after, { entries: [entry], changed: [singleStreams.register.id, before.id] });
}

/** Reads a person whom the provider keeps, and keeps others from changing them. */
async function kept(tx: Tx, id: string): Promise<ContactWithPaths | null> {
  await tx.$executeRaw`SELECT FROM "Contact" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.contact.findFirst({ where: { id, userName: { not: null } }, ...withPaths });
}

async function contactOf(tx: Tx, id: string): Promise<ContactWithPaths> {
  return tx.contact.findUniqueOrThrow({ where: { id }, ...withPaths });
}
