import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { SaveProfile } from "@/core/deadlines/profile";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { profileHere } from "./profile";

/** Saves what the organisation is in the eyes of the law; every later assessment starts from it. */
export const saveProfile = command({
  name: "deadlines.save-profile",
  action: "deadlines:edit",
  input: SaveProfile,
  async run({ tx, input: { revision, facts }, actor, now, newId }) {
    const before = await profileHere(tx);
    if (before.revision !== revision) return refuse("stale-revision");
    const saved = { facts, revision: revision + 1, savedAt: now };
    if (revision === 0)
      await tx.organisationProfile.createMany({ data: { id: newId(), ...saved }, skipDuplicates: true });
    else await tx.organisationProfile.updateMany({ where: { revision }, data: saved });
    const kept = await tx.organisationProfile.findFirstOrThrow();
    if (kept.revision !== revision + 1 || kept.savedAt.getTime() !== now.getTime()) return refuse("stale-revision");

    const every = Object.keys({ ...before.facts, ...facts });
    const whole = (of: object) => Object.fromEntries(every.map((id) => [id, (of as Record<string, unknown>)[id]]));
    const about = { noun: "organisation-profile", recordId: kept.id, actor, now };
    const changed = await recordChanges(tx, about, whole(before.facts), whole(facts));
    if (changed.length === 0) return refuse("nothing-changed");
    return done(
      { revision: revision + 1 },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: "deadlines.profile-saved",
            meta: { profile: kept.id, revision: String(revision + 1) },
            fields: { facts },
          },
        ],
        changed: [kept.id],
      },
    );
  },
});
