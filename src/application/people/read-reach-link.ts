import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { findReachLink } from "./find-reach-link";

/** Shows the holder of a one-time link what they are asked; opening it answers nothing, because mail filters open links too. */
export const readReachLink = query({
  name: "people.read-reach-link",
  action: "people:answer",
  browserOnly: true,
  input: z.object({ token: z.string().max(100) }),
  async run({ db, input: { token }, now }) {
    const found = await findReachLink(db, token, now);
    if (!found.ok) return found;
    const organisation = await db.organisation.findFirstOrThrow();
    const { name, kind, value, test } = found.value;
    return accept({ organisation: organisation.name, name, kind, value, until: test.endsAt });
  },
});
