import { channelActs } from "@/application/channels/channel-register";
import type { Actor } from "@/core/access/actor";
import type { Stage } from "./stage";

const sites = ["Berlin head office", "Leeds support centre"];

/** What rings, hangs and runs at the sites, and nowhere else. */
const onSite = ["Site alarm and public address", "Door notice and notice board", "Runner with megaphone"];

/** Ties what only works on site to the sites of the sample organisation. */
export async function nameSites(stage: Stage, editor: Actor): Promise<void> {
  const channels = await stage.world.database.channel.findMany({ where: { name: { in: onSite } } });
  for (const { id, revision } of channels)
    await stage.does(editor, channelActs.save, { id, revision, fields: { environments: sites } });
}
