import { approvalLimit } from "./approval-limit";
import { approverDeputy } from "./approver-deputy";
import { approverNotOwner } from "./approver-not-owner";
import { approverOtherPerson } from "./approver-other-person";
import { approverPresent } from "./approver-present";
import { audiencesReachable } from "./audiences-reachable";
import { awarenessBasis } from "./awareness-basis";
import { backupDiffers } from "./backup-differs";
import { backupNamed } from "./backup-named";
import { cadenceSet } from "./cadence-set";
import { channelCeiling } from "./channel-ceiling";
import { channelEncrypted } from "./channel-encrypted";
import { channelExportable } from "./channel-exportable";
import { classAudiences } from "./class-audiences";
import { classificationSet } from "./classification-set";
import { contactsFresh } from "./contacts-fresh";
import { contentPresent } from "./content-present";
import { contradiction } from "./contradiction";
import { declarerNamed } from "./declarer-named";
import { duplicateRow } from "./duplicate-row";
import { environmentReached } from "./environment-reached";
import { environmentsCovered } from "./environments-covered";
import { fallbackDiffers } from "./fallback-differs";
import { fallbackIndependent } from "./fallback-independent";
import { fallbackNamed } from "./fallback-named";
import { holdersReachable } from "./holders-reachable";
import { howPresent } from "./how-present";
import { identityCheck } from "./identity-check";
import { insideCovered } from "./inside-covered";
import { leaverNamed } from "./leaver-named";
import { matrixOwned } from "./matrix-owned";
import { namesKnown } from "./names-known";
import { needToKnow } from "./need-to-know";
import { oneSender } from "./one-sender";
import { outsideCovered } from "./outside-covered";
import { overload } from "./overload";
import { placeholders } from "./placeholders";
import { planComplete } from "./plan-complete";
import { planNamesKnown } from "./plan-names-known";
import { planNamesLive } from "./plan-names-live";
import { planPlaceholders } from "./plan-placeholders";
import { planSpeakers } from "./plan-speakers";
import { postsFilled } from "./posts-filled";
import { recordPlace } from "./record-place";
import { regimeDeadline } from "./regime-deadline";
import { regimeEvent } from "./regime-event";
import { regimeInForce } from "./regime-in-force";
import { regimeKnown } from "./regime-known";
import { regimeRecipient } from "./regime-recipient";
import { regulatorDeadline } from "./regulator-deadline";
import { regulatorPerJurisdiction } from "./regulator-per-jurisdiction";
import { reviewDue } from "./review-due";
import { roomGuarded } from "./room-guarded";
import { rowsPresent } from "./rows-present";
import { scheduleReadable } from "./schedule-readable";
import { scopeStated } from "./scope-stated";
import { sideFits } from "./side-fits";
import { singleHero } from "./single-hero";
import { singlePoint } from "./single-point";
import { speakerAuthorised } from "./speaker-authorised";
import { specificContent } from "./specific-content";
import { specificTrigger } from "./specific-trigger";
import type { Rule } from "./support/rule";
import { templateComplete } from "./template-complete";
import { templateNamed } from "./template-named";
import { whatPresent } from "./what-present";
import { whenPresent } from "./when-present";
import { whoPresent } from "./who-present";
import { whomPresent } from "./whom-present";

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = [
  whatPresent,
  whenPresent,
  whomPresent,
  howPresent,
  whoPresent,
  rowsPresent,
  insideCovered,
  outsideCovered,
  namesKnown,
  placeholders,
  approverPresent,
  approverNotOwner,
  channelCeiling,
  needToKnow,
  approverOtherPerson,
  approverDeputy,
  speakerAuthorised,
  backupNamed,
  backupDiffers,
  postsFilled,
  leaverNamed,
  holdersReachable,
  audiencesReachable,
  contactsFresh,
  singleHero,
  matrixOwned,
  declarerNamed,
  fallbackNamed,
  fallbackDiffers,
  fallbackIndependent,
  singlePoint,
  channelEncrypted,
  channelExportable,
  environmentReached,
  environmentsCovered,
  specificTrigger,
  contentPresent,
  cadenceSet,
  recordPlace,
  regulatorDeadline,
  regulatorPerJurisdiction,
  regimeKnown,
  regimeInForce,
  regimeDeadline,
  regimeRecipient,
  regimeEvent,
  scheduleReadable,
  reviewDue,
  sideFits,
  duplicateRow,
  contradiction,
  specificContent,
  templateNamed,
  templateComplete,
  approvalLimit,
  awarenessBasis,
  identityCheck,
  roomGuarded,
  classificationSet,
  oneSender,
  classAudiences,
  overload,
  scopeStated,
  planNamesKnown,
  planSpeakers,
  planPlaceholders,
  planNamesLive,
  planComplete,
];
