import { z } from "zod";
import { historyOf } from "@/application/ledger/history";
import { query } from "@/application/runner/act";
import { valuesAsked } from "@/core/deadlines/profile";
import { accept } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";
import { profileHere } from "./profile";

/** Shows the facts about the organisation, the values one can choose from, and who changed what. */
export const readProfile = query({
  name: "deadlines.read-profile",
  action: "deadlines:read",
  input: z.object({}),
  async run({ db, may }) {
    const [profile, { catalogue }, row] = await Promise.all([
      profileHere(db),
      catalogueHere(db),
      db.organisationProfile.findFirst({ select: { id: true } }),
    ]);
    return accept({
      ...profile,
      choices: valuesAsked(catalogue),
      history: row ? await historyOf(db, "organisation-profile", row.id) : [],
      mayEdit: may("deadlines:edit"),
      mayAssess: may("deadlines:assess"),
    });
  },
});
