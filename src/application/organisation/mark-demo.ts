import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { organisationStream } from "@/core/organisation/stream";

/** Marks the organisation as a sample, so that every page says so. */
export const markDemo = command({
  name: "organisation.mark-demo",
  action: "organisation:mark-demo",
  browserOnly: true,
  input: z.object({}),
  async run({ tx }) {
    const { id } = await tx.organisation.findFirstOrThrow();
    await tx.organisation.update({ where: { id }, data: { demo: true } });
    return done(
      { organisation: id },
      {
        entries: [{ stream: organisationStream, type: "organisation.marked-as-demo", meta: { organisation: id } }],
        changed: [id],
      },
    );
  },
});
