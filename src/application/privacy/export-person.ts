import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { privacyEntry } from "@/core/privacy/erasure";
import { refuse } from "@/core/shared/result";
import { findSubject } from "./subject";

/** Gives out everything that is held on a person, and records who took it before the first byte leaves. Refuses `not-found`. */
export const exportPerson = command({
  name: "privacy.export-person",
  action: "privacy:export-person",
  browserOnly: true,
  input: z.object({ about: z.enum(["contact", "account"]), id: z.uuid() }),
  async run({ tx, input: { about, id }, now }) {
    const subject = await findSubject(tx, about, id);
    if (!subject) return refuse("not-found", { values: { thing: about } });
    const organisation = await tx.organisation.findFirstOrThrow({ select: { name: true, language: true, zone: true } });
    return done(
      { subject, organisation, at: now, fileName: `person-${id.slice(0, 8)}-${now.toISOString().slice(0, 10)}.zip` },
      { entries: [privacyEntry("person-exported", { about, target: id })] },
    );
  },
});
