import type { RetentionKind } from "@/core/privacy/retention";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { aboutRecord, type FoundFields, findFields } from "./ledger-fields";

/** Takes records away that go by themselves, and gives the fields of the ledger that said the same. */
export async function takeAway(tx: Tx, kind: RetentionKind, ids: string[], mark: string): Promise<FoundFields[]> {
  const where = { id: { in: ids } };
  switch (kind) {
    case "near-miss":
      await tx.nearMissNote.deleteMany({ where });
      return [];
    case "comment": {
      const answers = await tx.comment.findMany({ where: { answers: { in: ids } }, select: { id: true } });
      const all = [...ids, ...answers.map(({ id }) => id)];
      await tx.comment.deleteMany({ where: { id: { in: all } } });
      return findFields(tx, aboutRecord("edits", all));
    }
    case "reach-answer":
      await tx.reachTarget.updateMany({ where, data: { name: mark, value: "", newValue: "", note: "" } });
      return findFields(tx, Prisma.sql`${aboutRecord("register", ids)} AND f.name IN ('note', 'newValue')`);
    case "pack":
      await tx.pack.updateMany({ where, data: { state: "withdrawn" } });
      return [];
    case "session":
      await tx.session.deleteMany({ where });
      return [];
    case "invitation":
      await tx.invitation.deleteMany({ where });
      return [];
    case "held-mail":
      await tx.heldMail.deleteMany({ where });
      return [];
    case "notice":
      await tx.notice.deleteMany({ where });
      return [];
    default:
      throw new Error(`Records of kind ${kind} need somebody to confirm`);
  }
}
