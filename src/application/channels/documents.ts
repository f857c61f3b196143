import { Channel, Service } from "@/core/channels/channel";
import type { ChannelModel, ServiceModel } from "@/platform/database/generated/models";

/** Turns a record of table Channel into its form in matrix documents. */
export function toChannel(record: ChannelModel): Channel {
  const { admitted, ...fields } = record;
  return Channel.parse({ ...fields, owner: record.ownerId, ...(admitted.length > 0 && { admitted }) });
}

/** Turns a record of table Service into its form in matrix documents. */
export function toService(record: ServiceModel): Service {
  return Service.parse(record);
}
