import { firstRows } from "./support/first-rows";
import type { Rule } from "./support/rule";

/** Kinds whose messages exist only inside their own tool. */
const chats: readonly string[] = ["chat", "secure-chat"];

export const channelExportable: Rule = {
  id: "channel-exportable",
  severity: "advises",
  reference: "R63",
  find: (view) =>
    [...firstRows(view, ["channels", "fallbacks"])].flatMap(([id, place]) => {
      const channel = view.channels.get(id);
      if (!channel || channel.exportable || !chats.includes(channel.kind)) return [];
      return { ...place, values: { ...place.values, channel: channel.name } };
    }),
};
