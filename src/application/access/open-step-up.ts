import { command, done } from "@/application/runner/act";
import { permit } from "@/core/access/permit";
import { OpenStepUp } from "@/core/access/step-up";
import { say } from "@/core/language/say";
import { refuse } from "@/core/shared/result";
import { findSigned } from "./signed-objects";
import { openStatement, statementOpened } from "./statement";

/** Builds the exact statement with which somebody is about to approve. */
export const openStepUp = command({
  name: "access.open-step-up",
  action: "access:step-up",
  browserOnly: true,
  input: OpenStepUp,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const signed = await findSigned(tx, input);
    if (!signed) return refuse("not-found", { values: { thing: input.kind } });
    if (!permit(actor, signed.action, signed.access).allowed)
      return refuse("not-allowed", { values: { action: signed.action } });
    const opened = await openStatement(
      tx,
      actor,
      {
        role: signed.role,
        meaning: (language) => say(language, signed.meaning, signed.values),
        object: signed.object,
        object_sha256: signed.sha256,
        effective_from: input.from,
      },
      now,
    );
    return done(opened, { entries: [statementOpened(actor.id, signed.object)] });
  },
});
