import { z } from "zod";
import { addEntries } from "@/application/registers/bring-entries";
import { registered } from "@/application/registers/entry";
import { command, done } from "@/application/runner/act";
import { languageOf } from "@/core/language/say";
import { singleStreams } from "@/core/ledger/entry";
import { shippedTermsIn } from "@/core/organisation/shipped-terms";
import { termLists } from "@/core/organisation/terms";
import { nameKey } from "@/core/shared/name-key";
import { refuse } from "@/core/shared/result";
import { termRegister } from "./term-register";

/** Takes over what Tocsin ships for a list; words that are there already stay as they are. Refuses `nothing-changed`. */
export const takeShippedTerms = command({
  name: "organisation.take-shipped-terms",
  action: "organisation:edit-lists",
  input: z.object({ list: z.enum(termLists) }),
  async run({ tx, input: { list }, actor, now, newId }) {
    const known = new Set(
      (await tx.term.findMany({ where: { list }, select: { name: true } })).map(({ name }) => nameKey(name)),
    );
    const organisation = await tx.organisation.findFirst({ select: { language: true } });
    const missing = shippedTermsIn(languageOf(organisation?.language ?? "en"), list)
      .map((term, rank) => ({ id: newId(), fields: { ...term, list, rank: (rank + 1) * 10 } }))
      .filter(({ fields }) => !known.has(nameKey(fields.name)));
    if (missing.length === 0) return refuse("nothing-changed");
    await addEntries({ tx, actor, now, newId }, termRegister, missing);
    return done(
      { added: missing.length },
      {
        entries: [registered(termRegister, "s-taken", { list, added: String(missing.length) }, { terms: missing })],
        changed: [singleStreams.register.id],
      },
    );
  },
});
