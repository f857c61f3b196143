import { checkSecrets, replaceRecoveryCodes } from "@/application/access/enrol";
import { openSession } from "@/application/access/sessions";
import { command, done } from "@/application/runner/act";
import { accessStream } from "@/core/access/stream";
import { languageOf } from "@/core/language/say";
import { SetUpOrganisation } from "@/core/organisation/organisation";
import { shippedTermsIn } from "@/core/organisation/shipped-terms";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { hashOfToken } from "@/platform/sign-in/token";

/** Creates the organisation and its first administrator, who is signed in; possible once, by the one-time link. */
export const setUpOrganisation = command({
  name: "organisation.set-up-organisation",
  action: "organisation:set-up",
  browserOnly: true,
  input: SetUpOrganisation,
  async run({ tx, input, actor, now, newId }) {
    const { name, email, secrets } = input.administrator;
    const claimed = await tx.setupLink.updateMany({
      where: { tokenHash: hashOfToken(input.token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (claimed.count !== 1) return refuse("setup-link-over");
    const [organisation, person, grant, session] = [newId(), newId(), newId(), newId()];
    // The table takes one row only; a second set-up at the same moment finds it taken.
    const created = await tx.organisation.createMany({
      data: { id: organisation, ...input.organisation, createdAt: now },
      skipDuplicates: true,
    });
    if (created.count !== 1) return refuse("already-set-up");

    const checked = await checkSecrets(secrets, [name, email, input.organisation.name], true, now);
    if (!checked.ok) return checked;
    const { language } = input.organisation;
    const levels = shippedTermsIn(languageOf(language), "classification");
    await tx.term.createMany({
      data: levels.map((level, place) => ({ ...level, id: newId(), list: "classification", rank: (place + 1) * 10 })),
    });
    await tx.person.create({ data: { id: person, name, email, language, createdAt: now, ...checked.value } });
    await tx.roleGrant.create({
      data: { id: grant, personId: person, role: "administrator", grantedBy: person, startsAt: now },
    });
    const recoveryCodes = await replaceRecoveryCodes(tx, person, newId);
    const opened = await openSession(tx, person, { id: session, userAgent: input.userAgent, before: actor }, now);
    return done(
      { organisation, person, recoveryCodes, ...opened },
      {
        entries: [
          {
            stream: organisationStream,
            type: "organisation.set-up",
            meta: { organisation, zone: input.organisation.zone, language },
            fields: { ...input.organisation, classifications: levels.map((level) => level.name) },
          },
          {
            stream: accessStream,
            type: "access.first-administrator-created",
            meta: { person, grant, session },
            fields: { name, email },
          },
        ],
      },
    );
  },
});
