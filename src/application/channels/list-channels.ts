import { countUses } from "@/application/registers/count-uses";
import { selection } from "@/application/registers/select";
import { query } from "@/application/runner/act";
import { ChannelFields } from "@/core/channels/fields";
import { ListEntries } from "@/core/shared/list";
import { accept } from "@/core/shared/result";

/** Lists channels with in how many rows they are named. */
export const listChannels = query({
  name: "channels.list-channels",
  action: "channels:read",
  input: ListEntries,
  async run({ db, input, may }) {
    const { where, ...page } = selection(input, ["name", "notes"]);
    const [total, records, uses] = await Promise.all([
      db.channel.count({ where }),
      db.channel.findMany({ where, ...page }),
      countUses(db, "channel"),
    ]);
    const channels = records.map((record) => ({
      id: record.id,
      revision: record.revision,
      archived: record.archivedAt !== null,
      uses: uses.get(record.id) ?? 0,
      ...ChannelFields.parse({ ...record, owner: record.ownerId }),
    }));
    return accept({ channels, total, may: { edit: may("channels:edit") } });
  },
});
