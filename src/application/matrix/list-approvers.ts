import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { OneMatrix } from "@/core/matrix/edit";
import { barredFrom } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import { editorsSinceApproval } from "./editors";
import { assembleDocument } from "./reads";
import { approversNow } from "./version-notices";
import { toVersion, versionRecords } from "./versions";

/** Lists who could decide about the draft if this person submitted it now: approvers who did not edit it. */
export const listApprovers = query({
  name: "matrix.list-approvers",
  action: "matrix:submit",
  input: OneMatrix,
  async run({ db, input, actor, now }) {
    const document = await assembleDocument(db, input.matrix);
    if (!document) return refuse("not-found", { values: { thing: "matrix" } });
    const versions = (await versionRecords(db, input.matrix)).map(toVersion);
    const editors = await editorsSinceApproval(db, document, versions);
    const able = await approversNow(db, barredFrom({ editors, submittedBy: personOf(actor) ?? "" }), now);
    const people = await db.person.findMany({
      where: { id: { in: able } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    return accept(people);
  },
});
