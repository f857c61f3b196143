import { command, done } from "@/application/runner/act";
import { SaveOrganisation } from "@/core/organisation/organisation";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";

/** Changes the organisation's settings; sessions that are open keep the limits they began with. */
export const saveOrganisation = command({
  name: "organisation.save-organisation",
  action: "organisation:edit",
  input: SaveOrganisation,
  async run({ tx, input }) {
    const { revision, ...settings } = input;
    const { count } = await tx.organisation.updateMany({
      where: { revision },
      data: { ...settings, revision: { increment: 1 } },
    });
    if (count !== 1) return refuse("stale-revision");
    const { id } = await tx.organisation.findFirstOrThrow();
    return done(
      { revision: revision + 1 },
      {
        entries: [
          {
            stream: organisationStream,
            type: "organisation.settings-saved",
            meta: { organisation: id, revision: String(revision + 1) },
            fields: { ...settings },
          },
        ],
        changed: [id],
      },
    );
  },
});
