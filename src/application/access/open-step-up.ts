import { command, done } from "@/application/runner/act";
import { permit } from "@/core/access/permit";
import { OpenStepUp, stepUpSeconds, writeStatement } from "@/core/access/step-up";
import { accessStream } from "@/core/access/stream";
import { languageOf, say } from "@/core/language/say";
import { refuse } from "@/core/shared/result";
import { newToken } from "@/platform/sign-in/token";
import { findSigned } from "./signed-objects";

/** Builds the exact statement that a person is about to sign, and keeps it for two minutes and one use. */
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

    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
    const nonce = newToken();
    const statement = writeStatement({
      v: "1",
      signer: person.name,
      signer_id: person.id,
      role: signed.role,
      meaning: say(languageOf(person.language), signed.meaning, signed.values),
      object: signed.object,
      object_sha256: signed.sha256,
      effective_from: input.from,
      nonce,
      time: now.toISOString(),
    });
    const expiresAt = new Date(now.getTime() + stepUpSeconds * 1000);
    await tx.stepUp.create({
      data: { nonce, sessionId: actor.sessionId, personId: actor.id, statement, createdAt: now, expiresAt },
    });
    return done(
      { nonce, statement, expiresAt },
      {
        entries: [
          {
            stream: accessStream,
            type: "access.step-up-opened",
            meta: { person: actor.id, object: signed.object },
          },
        ],
      },
    );
  },
});
