import { openAsking, statementOpened } from "@/application/access/statement";
import { command, done } from "@/application/runner/act";
import { type Language, say } from "@/core/language/say";
import { ConfirmDue } from "@/core/privacy/retention";
import { refuse } from "@/core/shared/result";
import { chosenDue } from "./due";

/** Builds the statement with which somebody is about to confirm what the policy proposes. Refuses `not-due`. */
export const openDue = command({
  name: "privacy.open-due",
  action: "privacy:confirm",
  browserOnly: true,
  input: ConfirmDue,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const due = await chosenDue(tx, input, now);
    if (!due.ok) return due;
    const object = `retention:${input.kind}`;
    const meaning = (language: Language) =>
      say(language, "access.stepUp.confirmDue", {
        count: due.value.length,
        kind: say(language, `privacyScreens.kinds.${input.kind}`),
      });
    const opened = await openAsking(tx, actor, { role: "isms-manager", object, meaning, asked: input }, now);
    return done(opened, { entries: [statementOpened(actor.id, object)] });
  },
});
