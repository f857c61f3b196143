import { checkExist } from "@/application/registers/exist";
import { command, done } from "@/application/runner/act";
import { PlanChannelTest } from "@/core/channels/test";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Plans a day for the next test of a channel; an earlier plan that was not carried out gives way. */
export const planChannelTest = command({
  name: "channels.plan-channel-test",
  action: "channels:test",
  input: PlanChannelTest,
  async run({ tx, input: { channel, on }, actor, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const known = await checkExist(tx, { channel: [channel] });
    if (!known.ok) return known;
    const test = newId();
    await tx.channelTest.deleteMany({ where: { channelId: channel, testedAt: null } });
    await tx.channelTest.create({ data: { id: test, channelId: channel, plannedOn: on, plannedBy: actor.id } });
    const meta = { channel, test, on };
    return done(
      { test },
      {
        entries: [{ stream: singleStreams.register, type: "channels.test-planned", meta }],
        changed: [singleStreams.register.id],
      },
    );
  },
});
