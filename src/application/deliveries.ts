import type { Deliveries } from "@/platform/jobs/outbox";
import { byMail } from "@/platform/mail/deliver";
import { accountLetter } from "./access/account-letter";
import { deliverHeldMail } from "./access/deliver-held-mail";
import { emergencyLetter } from "./access/emergency-letter";
import { grantLetter, invitationLetter } from "./access/letters";
import { drillLetter } from "./backup/drill-letter";
import { makeBackup } from "./backup/make-backup";
import { makeDrill } from "./backup/make-drill";
import { overdueLetter } from "./backup/overdue-letter";
import { reminderLetter } from "./deadlines/letters";
import { buildPack } from "./evidence/build-pack";
import { anchorLetter } from "./ledger/anchor-letter";
import { anchorWanted } from "./ledger/anchor-wanted";
import { verifyNow } from "./ledger/verify-now";
import { mentionLetter } from "./matrix/comment-letter";
import { versionLetter } from "./matrix/letters";
import { reachMail, reachMessage } from "./people/reach-letters";
import { reviewLetter } from "./people/review-notices";
import { removeFiles } from "./privacy/remove-files";

/** What is done with each kind of notice after the command that asked for it has been committed. */
export const deliveries: Deliveries = {
  "account-changed": byMail(accountLetter),
  "backup.drill": makeDrill,
  "backup.make": makeBackup,
  "backup-overdue": byMail(overdueLetter),
  "drill-alarm": byMail(drillLetter),
  "deadline-reminder": byMail(reminderLetter),
  "emergency-used": byMail(emergencyLetter),
  "evidence.build-pack": buildPack,
  "ledger.anchor": anchorWanted,
  "anchor-mail": byMail(anchorLetter),
  "held-mail": deliverHeldMail,
  "ledger.verify": verifyNow,
  "reach-mail": reachMail,
  "reach-message": reachMessage,
  "privacy.remove-files": removeFiles,
  mail: byMail((payload, world) =>
    (payload.template === "invitation" ? invitationLetter : grantLetter)(payload, world),
  ),
  "review-list": byMail(reviewLetter("review-list")),
  "review-overdue": byMail(reviewLetter("review-overdue")),
  "version-submitted": byMail(versionLetter("version-submitted")),
  "version-reminder": byMail(versionLetter("version-reminder")),
  "version-escalation": byMail(versionLetter("version-escalation")),
  "version-in-force": byMail(versionLetter("version-in-force")),
  "comment-mention": byMail(mentionLetter),
  "version-approved": byMail(versionLetter("version-approved")),
  "version-returned": byMail(versionLetter("version-returned")),
  "version-withdrawn": byMail(versionLetter("version-withdrawn")),
};
