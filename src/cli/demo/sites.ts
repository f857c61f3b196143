import { channelActs } from "@/application/channels/channel-register";
import { serviceActs } from "@/application/channels/service-register";
import type { Actor } from "@/core/access/actor";
import { Needs } from "@/core/channels/needs";
import type { Stage } from "./stage";

export const sites = ["Berlin head office", "Leeds support centre"] as const;

/** What rings, hangs and runs at the sites, and nowhere else. */
const onSite = ["Site alarm and public address", "Door notice and notice board", "Runner with megaphone"];

/** Enters the sites as things that can be lost. */
export async function enterSites(stage: Stage, editor: Actor): Promise<void> {
  for (const name of sites) await stage.does(editor, serviceActs.add, { name, kind: "site" });
}

/** Ties what only works on site to the sites of the sample organisation. */
export async function nameSites(stage: Stage, editor: Actor): Promise<void> {
  const channels = await stage.world.database.channel.findMany({ where: { name: { in: onSite } } });
  const places = await stage.world.database.service.findMany({ where: { name: { in: [...sites] } } });
  for (const { id, revision, needs } of channels) {
    const onAnySite = { atLeast: 1, of: places.map((place) => place.id) };
    const fields = { environments: [...sites], needs: [...Needs.parse(needs), onAnySite] };
    await stage.does(editor, channelActs.save, { id, revision, fields });
  }
}
