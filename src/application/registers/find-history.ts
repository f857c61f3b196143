import { z } from "zod";
import { historyOf } from "@/application/ledger/history";
import { query } from "@/application/runner/act";
import type { Action } from "@/core/access/policy/policy";
import { accept } from "@/core/shared/result";
import type { NamedFields, Register } from "./register";

/** Makes the question who changed what of an entry, and when. */
export function findHistory<Fields extends NamedFields>(register: Register<Fields>, action: Action) {
  return query({
    name: `${register.room}.history-of-${register.noun}`,
    action,
    input: z.object({ id: z.uuid() }),
    async run({ db, input }) {
      return accept(await historyOf(db, register.noun, input.id));
    },
  });
}
