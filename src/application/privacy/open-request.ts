import { openAsking, statementOpened } from "@/application/access/statement";
import { command, done } from "@/application/runner/act";
import { type Language, say } from "@/core/language/say";
import { RequestErasure } from "@/core/privacy/erasure";
import { refuse } from "@/core/shared/result";
import { checkRequest } from "./check-request";

/**
 * Builds the statement with which somebody is about to ask for an erasure.
 * Refuses `held`, `erasure-waiting`, `nothing-to-erase` and `not-found`.
 */
export const openRequest = command({
  name: "privacy.open-request",
  action: "privacy:request",
  browserOnly: true,
  input: RequestErasure,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const checked = await checkRequest(tx, input);
    if (!checked.ok) return checked;
    const object = `erasure-request:${input.about}:${input.id}`;
    const fields = checked.value.fields.length;
    const meaning = (language: Language) =>
      say(language, "access.stepUp.requestErasure", { about: input.about, fields });
    const opened = await openAsking(tx, actor, { role: "dpo", object, meaning, asked: input }, now);
    return done(opened, { entries: [statementOpened(actor.id, object)] });
  },
});
