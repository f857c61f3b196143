import { actsOn } from "@/application/registers/acts";
import { checkExist } from "@/application/registers/exist";
import type { Register } from "@/application/registers/register";
import { ChannelFields, emptyChannel } from "@/core/channels/fields";
import { needed } from "@/core/channels/needs";

/** Turns what people fill in about a channel into columns. */
function columns({ owner, ...fields }: Partial<ChannelFields>) {
  return { ...fields, ownerId: owner };
}

/** The ways to carry a message. */
export const channelRegister: Register<ChannelFields> = {
  noun: "channel",
  room: "channels",
  table: "Channel",
  edit: "channels:edit",
  fields: ChannelFields,
  empty: emptyChannel,
  uniqueNames: true,
  async load(tx, id) {
    const record = await tx.channel.findUnique({ where: { id } });
    if (!record) return null;
    const fields = ChannelFields.parse({ ...record, owner: record.ownerId });
    return { fields, revision: record.revision, archived: record.archivedAt !== null };
  },
  insert: (tx, entries) =>
    tx.channel.createMany({ data: entries.map(({ id, fields }) => ({ id, name: fields.name, ...columns(fields) })) }),
  write: (tx, id, fields, revision) => tx.channel.update({ where: { id }, data: { ...columns(fields), revision } }),
  check: (tx, { owner, admitted = [], needs }) =>
    checkExist(tx, { position: [owner, ...admitted], service: needed(needs ?? []) }),
};

/** What people do with channels. */
export const channelActs = actsOn(channelRegister, { uses: "channels:read", history: "channels:read" });
