import type { z } from "zod";
import { recordChanges } from "@/application/ledger/record-changes";
import { about, registered } from "@/application/registers/entry";
import { type CommandContext, command, done } from "@/application/runner/act";
import { DecideContact } from "@/core/people/review";
import { refuse } from "@/core/shared/result";
import { contactRegister } from "./contact-register";

type Context = CommandContext<z.output<typeof DecideContact>>;

/**
 * Says of one contact of one's list whether it still holds: confirmed and changed verify its paths, gone archives it.
 * A decision can be taken again until the list is signed. Refuses `list-signed`, `nothing-changed` for a change of nothing.
 */
export const decideContact = command({
  name: "people.decide-contact",
  action: "people:review",
  input: DecideContact,
  async run(context) {
    const { tx, input, actor, now, authorise } = context;
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.$executeRaw`SELECT FROM "ReviewItem" WHERE id = ${input.item}::uuid FOR UPDATE`;
    const item = await tx.reviewItem.findUnique({ where: { id: input.item }, include: { list: true } });
    if (!item || !authorise({ belongsTo: item.list.ownerId }).ok)
      return refuse("not-found", { values: { thing: "contact" } });
    if (item.list.signedAt) return refuse("list-signed");
    const written = await carryOut(context, item.contactId);
    if (!written) return refuse("nothing-changed");
    const { decision, note } = input;
    await tx.reviewItem.update({
      where: { id: item.id },
      data: { decision, note, decidedBy: actor.id, decidedAt: now },
    });
    const meta = { review: item.list.reviewId, list: item.listId, contact: item.contactId, decision };
    return done(
      { item: item.id },
      {
        entries: [registered(contactRegister, "reviewed", meta, { note, ...written })],
        changed: [item.list.reviewId, item.contactId],
      },
    );
  },
});

/** Makes the register say what was decided; gives the fields that were written, undefined when a change changes nothing. */
async function carryOut({ tx, input, actor, now }: Context, id: string): Promise<Record<string, unknown> | undefined> {
  const stored = await contactRegister.load(tx, id);
  if (!stored) return undefined;
  const line = about(contactRegister, id, actor, now);
  const gone = input.decision === "gone";
  if (gone !== stored.archived) {
    await tx.contact.update({ where: { id }, data: { archivedAt: gone ? now : null } });
    await recordChanges(tx, line, {}, gone ? { archived: true } : { restored: true });
  }
  if (gone) return {};
  const values = new Map(input.decision === "changed" ? input.paths.map((path) => [path.id, path.value]) : []);
  const paths = stored.fields.paths.map((path) => ({ ...path, value: values.get(path.id ?? "") ?? path.value }));
  const moved = paths.some((path, index) => path.value !== stored.fields.paths[index]?.value);
  if (input.decision === "changed" && !moved) return undefined;
  const verified = paths.map((path) => ({ ...path, verifiedAt: now.toISOString() }));
  await contactRegister.write(tx, id, { paths: verified }, stored.revision + 1);
  if (moved) await recordChanges(tx, line, stored.fields, { paths: verified });
  return moved ? { paths: verified } : {};
}
