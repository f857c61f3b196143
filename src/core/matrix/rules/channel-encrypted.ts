import { at, eachRow, type Rule } from "./support/rule";
import { entries, levelOf } from "./support/view";

/** Kinds that carry text over networks of others unless they are encrypted. */
const openKinds: readonly string[] = ["email", "chat", "sms", "ticket"];

export const channelEncrypted: Rule = {
  id: "channel-encrypted",
  severity: "warns",
  reference: "ISO/IEC 27001:2022, A.5.14; R17, R46",
  find: eachRow((row, view) => {
    const level = levelOf(row.classification, view);
    if (level === undefined || level < view.document.classifications.length / 2) return;
    const open = entries(view.channels, row.channels).filter(
      ({ kind, encrypted, ceiling }) => openKinds.includes(kind) && !encrypted && ceiling === null,
    );
    const names = open.map(({ name }) => name).join(", ");
    return open.length > 0 && at("channels", { channels: names, level: row.classification ?? "" });
  }),
};
