import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { lookUpAccess } from "./access";

/** Shows the administrator who may look up whom to tell, with the shared link's key. */
export const readAccess = query({
  name: "lookup.read-access",
  action: "lookup:restrict",
  input: z.object({}),
  async run({ db }) {
    const { restricted, networks, key, revision } = await lookUpAccess(db);
    return accept({ restricted, networks, key, revision });
  },
});
