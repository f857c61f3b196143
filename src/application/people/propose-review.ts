import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { liveLists, reviewers } from "./review-lists";

/** Proposes the lists of a campaign, and who could go through them. */
export const proposeReview = query({
  name: "people.propose-review",
  action: "people:lead-review",
  input: z.object({}),
  async run({ db, now }) {
    const [lists, people] = await Promise.all([liveLists(db), reviewers(db, now)]);
    return accept({
      now,
      lists: lists.map(({ key, kind, of, contacts }) => ({ key, kind, of, count: contacts.length })),
      people: people.map(({ id, name }) => ({ id, name })),
    });
  },
});
