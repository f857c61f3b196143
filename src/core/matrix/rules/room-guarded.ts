import { firstRows } from "./support/first-rows";
import type { Rule } from "./support/rule";

/** A war room keeps strangers out only if it says how people join, who they are, and how each of them is identified. */
export const roomGuarded: Rule = {
  id: "room-guarded",
  severity: "warns",
  reference: "R90, R91, R108",
  find: (view) =>
    [...firstRows(view, ["channels", "fallbacks"])].flatMap(([id, place]) => {
      const room = view.channels.get(id);
      if (room?.kind !== "war-room") return [];
      const guarded = room.joinControl.trim() && room.identityCheck.trim() && (room.admitted ?? []).length > 0;
      return guarded ? [] : { ...place, values: { ...place.values, room: room.name } };
    }),
};
