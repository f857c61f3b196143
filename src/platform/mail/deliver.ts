import { accept, refuse } from "@/core/shared/result";
import type { Deliver, DueNotice } from "@/platform/jobs/outbox";
import type { World } from "@/platform/world";
import { type Mail, sendMail } from "./send";
import { mailServer } from "./server";

/** Writes the mails of a notice; none when what it was about no longer holds. */
export type Letter = (payload: DueNotice["payload"], world: World) => Promise<readonly Mail[]>;

/** Makes a delivery of a letter. Refuses with `mail-not-configured` and `notice-outdated`. */
export function byMail(letter: Letter): Deliver {
  return async (notice, world) => {
    const server = await mailServer(world.database);
    if (!server) return refuse("mail-not-configured");
    const mails = await letter(notice.payload, world);
    if (mails.length === 0) return refuse("notice-outdated");
    for (const [index, mail] of mails.entries()) await sendMail(mail, `${notice.id}.${index}`, server);
    return accept(undefined);
  };
}
