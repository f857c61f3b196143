import { saveMailPreference } from "@/application/access/save-mail-preference";
import { planChannelTest } from "@/application/channels/plan-channel-test";
import { recordChannelTest } from "@/application/channels/record-channel-test";
import { serviceActs } from "@/application/channels/service-register";
import { saveScenario } from "@/application/matrix/save-scenario";
import { sites } from "./sites";
import type { Stage } from "./stage";

/**
 * Lets the out-of-band room be joined with the ordinary sign-in, for convenience: since then the loss of the identity
 * provider silences rows. Emergency accounts exist, but nothing relies on them yet.
 */
export async function weaken(stage: Stage, matrix: string, daysAgo: number) {
  stage.goTo(daysAgo);
  const { database } = stage.world;
  const editor = await stage.as("isms-manager");
  const named = (name: string) => database.service.findFirstOrThrow({ where: { name } });
  const [identity, room] = [await named("Identity provider"), await named("Out-of-band room provider")];
  await stage.does(editor, serviceActs.add, {
    name: "Emergency accounts",
    kind: "identity",
    notes: "Sealed accounts of the crisis team that do not use the identity provider.",
  });
  await stage.does(editor, serviceActs.save, {
    id: room.id,
    revision: room.revision,
    fields: { needs: [{ atLeast: 1, of: [identity.id] }] },
  });
  await stage.does(editor, saveScenario, { matrix, name: "Nobody can sign in", down: [identity.id] });
  const office = await named(sites[0]);
  await stage.does(editor, saveScenario, { matrix, name: `${sites[0]} cannot be entered`, down: [office.id] });
}

/** Lets the communications owner be told of what can wait once a day, and never at night. */
export async function calmMail(stage: Stage) {
  const owner = await stage.as("communications-owner");
  const hours = { digestAt: "08:00", quietFrom: "19:00", quietUntil: "07:00", zone: "" };
  await stage.does(owner, saveMailPreference, { mailMode: "daily", ...hours });
}

/** Tries most channels, finds one that does not work, leaves one overdue, and never gets to others. */
export async function testChannels(stage: Stage, daysAgo: number) {
  stage.goTo(daysAgo);
  const tester = await stage.as("communications-owner");
  const channels = await stage.world.database.channel.findMany({ orderBy: { name: "asc" } });
  const on = stage.now().toISOString().slice(0, 10);
  for (const [index, { id, name }] of channels.entries()) {
    if (index % 5 === 4) continue;
    const result = name === "SMS to all staff" ? "partly" : index === 3 ? "fails" : "works";
    const evidence =
      result === "works"
        ? "Test message sent at ten, two people confirmed within five minutes; kept in the drill folder."
        : "Not everybody received the test message; a ticket is open with the provider.";
    await stage.does(tester, recordChannelTest, { channel: id, result, on, evidence });
  }
  const [first] = channels;
  if (!first) return;
  const planned = new Date(stage.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  await stage.does(tester, planChannelTest, { channel: first.id, on: planned });
}
