import { z } from "zod";
import { query } from "@/application/runner/act";
import type { Action } from "@/core/access/policy/policy";
import { accept } from "@/core/shared/result";
import type { NamedFields, Register } from "./register";
import { usesOf } from "./uses";

/** Makes the question where an entry is used. */
export function findUses<Fields extends NamedFields>(register: Register<Fields>, action: Action) {
  return query({
    name: `${register.room}.uses-of-${register.noun}`,
    action,
    input: z.object({ id: z.uuid() }),
    async run({ db, input }) {
      return accept(await usesOf(db, register.noun, [input.id]));
    },
  });
}
