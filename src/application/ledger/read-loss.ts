import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { accept } from "@/core/shared/result";
import { currentLoss } from "@/platform/ledger/outside";
import { whoAcknowledged } from "./loss-acknowledged";

/** Tells what this ledger lacks of what was kept outside, and who has accepted that; null when nothing is missing. */
export const readLoss = query({
  name: "ledger.read-loss",
  action: "ledger:read",
  input: z.object({}),
  async run({ db, actor, may }) {
    const loss = currentLoss();
    if (!loss) return accept(null);
    const said = await whoAcknowledged(db, loss);
    const people = await db.person.findMany({
      where: { id: { in: said.map(({ person }) => person) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      ...loss,
      acknowledged: said.map(({ person, at }) => ({ name: names.get(person) ?? person, at })),
      may: { accept: may("ledger:accept-loss") && !said.some(({ person }) => person === personOf(actor)) },
    });
  },
});
