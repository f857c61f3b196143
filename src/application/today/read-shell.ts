import { z } from "zod";
import { query } from "@/application/runner/act";
import type { Action } from "@/core/access/policy/policy";
import { accept, refuse } from "@/core/shared/result";
import { currentLoss } from "@/platform/ledger/outside";
import { findWaiting } from "./waiting";

/** Whoever may do the action sees the screen in the navigation. */
const screens = {
  today: "access:read-today",
  matrix: "matrix:read",
  people: "people:read",
  channels: "channels:read",
  deadlines: "deadlines:read",
  evidence: "evidence:read",
  ledger: "ledger:read",
  settings: "access:own-account",
  tell: "lookup:read",
} as const satisfies Record<string, Action>;

export type Screen = keyof typeof screens;

/** Gives what frames every screen: whose installation, who is signed in, which screens, what waits. */
export const readShell = query({
  name: "today.read-shell",
  action: "access:own-account",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor, now, may }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const [person, organisation, waiting] = await Promise.all([
      db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } }),
      db.organisation.findFirstOrThrow({ select: { name: true, demo: true } }),
      findWaiting(db, actor, now),
    ]);
    return accept({
      organisation: organisation.name,
      demo: organisation.demo,
      person: person.name,
      roles: actor.roles,
      screens: (Object.keys(screens) as Screen[]).filter((screen) => may(screens[screen])),
      may: {
        managePeople: may("access:manage-people"),
        editOrganisation: may("organisation:edit"),
        readBackups: may("backup:read"),
        readOutbox: may("organisation:read-outbox"),
        ownTokens: may("access:own-tokens"),
      },
      waiting,
      behind: currentLoss() !== undefined,
      now,
    });
  },
});
