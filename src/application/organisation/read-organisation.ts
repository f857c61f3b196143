import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

/** Shows the organisation's settings. */
export const readOrganisation = query({
  name: "organisation.read-organisation",
  action: "organisation:read",
  input: z.object({}),
  async run({ db, may }) {
    const { id: _, singleton: __, createdAt: ___, ...settings } = await db.organisation.findFirstOrThrow();
    return accept({ ...settings, mayEdit: may("organisation:edit") });
  },
});
