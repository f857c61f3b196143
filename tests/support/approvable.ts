import { addRows } from "@/application/matrix/add-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { RowEdits } from "@/core/matrix/edit";
import type { World } from "@/platform/world";
import { accepted } from "./accepted";

/** Opens a matrix with two rows, one inside and one outside, in which nothing blocks approval. */
export async function approvableMatrix(world: World, editor: Actor, more: readonly RowEdits[] = []) {
  const { database } = world;
  const [ciso, lead] = await Promise.all(
    ["CISO", "Technical lead"].map((name) => database.position.create({ data: { name } })),
  );
  const staff = await database.stakeholder.create({ data: { name: "All staff", kind: "all-staff" } });
  const supplier = await database.stakeholder.create({
    data: { name: "Data centre", direction: "external", kind: "supplier" },
  });
  const channel = await database.channel.create({ data: { name: "Phone", kind: "phone" } });
  if (!ciso || !lead) throw new Error("The positions were not made");
  const common = { owner: lead.id, channels: [channel.id], trigger: "The technical lead confirms a power loss" };
  const rows: RowEdits[] = [
    { ...common, what: "Stay at home", direction: "internal", audiences: [staff.id] },
    { ...common, what: "Send a technician", direction: "external", audiences: [supplier.id], approvers: [ciso.id] },
    ...more,
  ];
  const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, editor));
  const added = accepted(await run(world, addRows, { matrix, rows }, editor));
  return {
    matrix,
    rows: added.rows.map(({ row }) => row),
    ciso: ciso.id,
    lead: lead.id,
    staff: staff.id,
    supplier: supplier.id,
    channel: channel.id,
  };
}
