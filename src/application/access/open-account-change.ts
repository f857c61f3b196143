import { command, done } from "@/application/runner/act";
import { OpenAccountChange } from "@/core/access/step-up";
import { say } from "@/core/language/say";
import { refuse } from "@/core/shared/result";
import { accountAsObject } from "./account-object";
import { openStatement, statementOpened } from "./statement";

/** Builds the statement with which somebody changes how their own account is opened. */
export const openAccountChange = command({
  name: "access.open-account-change",
  action: "access:own-account",
  browserOnly: true,
  input: OpenAccountChange,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const about = await accountAsObject(tx, actor.id);
    const opened = await openStatement(
      tx,
      actor,
      {
        ...about,
        role: "holder",
        meaning: (language) => say(language, `access.stepUp.${input.change}`),
        effective_from: null,
      },
      now,
    );
    return done(opened, { entries: [statementOpened(actor.id, about.object)] });
  },
});
