import { checkExist } from "@/application/registers/exist";
import { command, done } from "@/application/runner/act";
import { RecordChannelTest } from "@/core/channels/test";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { dateOfWhen, firstInstantOf } from "@/core/time/when";

/** Records what a test of a channel showed; it carries out the planned one, if there is one. Refuses `happened-later`. */
export const recordChannelTest = command({
  name: "channels.record-channel-test",
  action: "channels:test",
  input: RecordChannelTest,
  async run({ tx, input: { channel, result, on, evidence }, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const known = await checkExist(tx, { channel: [channel] });
    if (!known.ok) return known;
    const zone = (await tx.organisation.findFirst({ select: { zone: true } }))?.zone ?? "UTC";
    const today = dateOfWhen(zone, now);
    if (on > today) return refuse("happened-later", { field: "on" });
    const planned = await tx.channelTest.findFirst({ where: { channelId: channel, testedAt: null } });
    const test = planned?.id ?? newId();
    const testedAt = on === today ? now : firstInstantOf(zone, on);
    const told = { testedAt, result, testedBy: actor.id, evidence };
    await tx.channelTest.upsert({
      where: { id: test },
      create: { id: test, channelId: channel, ...told },
      update: told,
    });
    return done(
      { test },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "channels.test-recorded",
            meta: { channel, test, result, on },
            fields: { evidence },
          },
        ],
        changed: [singleStreams.register.id],
      },
    );
  },
});
