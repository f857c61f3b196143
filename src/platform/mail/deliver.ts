import { accept, refuse } from "@/core/shared/result";
import type { Deliver, DueNotice } from "@/platform/jobs/outbox";
import type { World } from "@/platform/world";
import { holdMail, whenWanted } from "./hold";
import { type Mail, sendMail } from "./send";
import { mailServer } from "./server";

/** Writes the mails of a notice; none when what it was about no longer holds. */
export type Letter = (payload: DueNotice["payload"], world: World) => Promise<readonly Mail[]>;

/**
 * Makes a delivery of a letter. What is not urgent is held for readers who want it later or not by mail.
 * Refuses with `mail-not-configured` and `notice-outdated`.
 */
export function byMail(letter: Letter): Deliver {
  return async (notice, world) => {
    const mails = await letter(notice.payload, world);
    if (mails.length === 0) return refuse("notice-outdated");
    const server = await mailServer(world.database);
    const wanted = await whenWanted(world, mails);
    for (const [index, mail] of mails.entries()) {
      const waits = wanted(mail);
      if (waits) await holdMail(world, notice, mail, waits);
      else if (server) await sendMail(mail, `${notice.id}.${index}`, server);
      else return refuse("mail-not-configured");
    }
    return accept(undefined);
  };
}
