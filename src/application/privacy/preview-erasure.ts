import { z } from "zod";
import { query } from "@/application/runner/act";
import type { StreamKind } from "@/core/ledger/entry";
import { erasable } from "@/core/privacy/erasure";
import { accept } from "@/core/shared/result";
import { holdOn } from "./holds";
import { countMentions, sealedMentions } from "./mentions";
import { planErasure } from "./plan-erasure";

export const ErasurePreview = z.object({
  about: z.enum(erasable),
  id: z.uuid(),
  fields: z.array(z.string().max(40)).max(60).default([]),
  log: z.boolean().default(true),
});

/** Shows what an erasure would reach and what it could not, without erasing anything. */
export const previewErasure = query({
  name: "privacy.preview-erasure",
  action: "privacy:read",
  input: ErasurePreview,
  async run({ db, input }) {
    const planned = await planErasure(db, input);
    if (!planned.ok) return planned;
    const { name, ids, fields, person, uploads } = planned.value;
    const kinds = new Map<StreamKind, { entries: number; fields: number }>();
    for (const { stream, fields: names } of fields) {
      const { entries = 0, fields: count = 0 } = kinds.get(stream.kind) ?? {};
      kinds.set(stream.kind, { entries: entries + 1, fields: count + names.length });
    }
    const active = { id: { in: [...(person?.accounts ?? [])] }, status: "active" };
    return accept({
      name,
      /** Fields of a communication that can still be erased. */
      choices: fields.filter(({ stream }) => stream.kind === "communications").flatMap(({ fields: names }) => names),
      ledger: [...kinds].map(([kind, counts]) => ({ kind, ...counts })),
      mentions: person ? await countMentions(db, person.pattern, ids) : [],
      contacts: person?.contacts.length ?? 0,
      accounts: person?.accounts.length ?? 0,
      /** Files that go, because nothing else names them. */
      files: uploads.length,
      packs: await db.pack.count({ where: { state: "ready" } }),
      /** What stays: values that others have too, and sealed documents that name the person. */
      shared: [...(person?.shared ?? [])],
      sealed: person ? await sealedMentions(db, person.pattern) : [],
      searched: person === undefined || person.pattern !== null,
      activeAccount: (await db.person.count({ where: active })) > 0,
      hold: (await holdOn(db, { ids, fields })) ?? null,
    });
  },
});
