import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { StartReachTest } from "@/core/people/reach-test";
import { refuse } from "@/core/shared/result";
import { reachToken } from "@/platform/sign-in/reach-token";
import { hashOfToken } from "@/platform/sign-in/token";
import { contactsOfPosts, thirdParties } from "./reach-audience";
import { linkNotices } from "./reach-links";

/**
 * Starts a reach test: freezes whom it asks over which paths, and sends a one-time link over those that carry one.
 * Refuses `nobody-to-ask` when the choice comes to no path at all.
 */
export const startReachTest = command({
  name: "people.start-reach-test",
  action: "people:test",
  input: StartReachTest,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const outside = new Set(await thirdParties(tx));
    const wanted = new Set([
      ...input.contacts,
      ...(input.posts ? await contactsOfPosts(tx) : []),
      ...(input.thirdParties ? outside : []),
    ]);
    const contacts = await tx.contact.findMany({
      where: { id: { in: [...wanted] }, archivedAt: null },
      include: { paths: { where: { kind: { in: input.kinds } }, orderBy: [{ rank: "asc" }, { id: "asc" }] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const test = newId();
    const targets = contacts.flatMap(({ id: contactId, name, language, paths }) =>
      paths.map(({ id: pathId, kind, value }) => {
        const id = newId();
        const tokenHash = hashOfToken(reachToken(id));
        return { id, contactId, pathId, name, language, kind, value, outside: outside.has(contactId), tokenHash };
      }),
    );
    if (targets.length === 0) return refuse("nobody-to-ask");
    const endsAt = new Date(now.getTime() + input.hours * 3_600_000);
    const { name, remindHours } = input;
    await tx.reachTest.create({
      data: { id: test, name, startedBy: actor.id, startedAt: now, endsAt, remindHours },
    });
    await tx.reachTarget.createMany({ data: targets.map((target) => ({ ...target, testId: test })) });
    return done(
      { test, paths: targets.length },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.reach-test-started",
            meta: { test, paths: String(targets.length), ends: endsAt.toISOString() },
            fields: { name, audience: targets.map(({ contactId, pathId, kind }) => [contactId, pathId, kind]) },
          },
        ],
        notices: linkNotices(targets, 0),
        changed: [test],
      },
    );
  },
});
