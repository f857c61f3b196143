import { expect, it } from "vitest";
import { nouns, references } from "@/application/registers/references";
import { testDatabase } from "../support/database";

const { ownerPool } = await testDatabase();

/** Columns that hold ids, and name no entry of a register. */
const others = [
  // accounts
  ...`
    RoleGrant.personId RoleGrant.grantedBy RoleGrant.confirmedBy Invitation.personId Invitation.invitedBy
    Session.personId RecoveryCode.personId Passkey.personId StepUp.personId Identity.personId
    EmergencyUse.personId EmergencyUse.seenBy ApiToken.personId HeldMail.personId Backup.askedBy
    ChannelTest.plannedBy ChannelTest.testedBy OutageScenario.savedBy RegimeChange.by Assessment.madeBy
    CalendarFeed.personId ClockCase.openedBy ClockCase.closedBy ClockStatement.by Reminder.personIds
    Communication.recordedBy Upload.personId Pack.requestedBy Verification.requestedBy RolloutStep.saidBy
    ImportBatch.importedBy Version.submittedBy Version.decidedBy Version.editors Reviewer.personId
    Reviewer.deputyId Reviewer.decidedBy Comment.mentions Comment.writtenBy Comment.settledBy
    SavedView.personId FindingAcceptance.acceptedBy Erasure.requestedBy Erasure.decidedBy LegalHold.placedBy
    LegalHold.liftedBy ReachTest.startedBy ReachTarget.recordedBy Review.startedBy Review.approvedBy
    ReviewList.ownerId ReviewList.delegatedBy ReviewItem.decidedBy
  `.split(/\s+/),
  // records
  ...`
    HeldMail.noticeId StepUp.sessionId OutageScenario.matrixId ClockCase.assessmentId ClockStatement.caseId
    ClockStatement.corrects Communication.matrixId Communication.rowId Communication.corrects
    Communication.stream Original.communicationId Pack.matrixId Matrix.logStream RolloutStep.matrixId
    Row.matrixId Row.importId PlanSection.matrixId ImportBatch.matrixId ImportBatch.fileId Version.matrixId
    Reviewer.versionId Comment.matrixId Comment.rowId Comment.versionId Comment.answers SavedView.matrixId
    FindingAcceptance.matrixId FindingAcceptance.rowId ReachTarget.testId ReachTarget.pathId
    ReviewList.reviewId ReviewItem.listId ContactPath.contactId Reminder.aboutId
  `.split(/\s+/),
  // what was so at a time, and stays so
  ...`
    Reminder.contactIds Change.recordId Erasure.subjects
  `.split(/\s+/),
];

it("R86: every column with ids is known to name entries of a register, or not to", async () => {
  const { rows } = await ownerPool.query<{ place: string }>(`
    SELECT table_name || '.' || column_name AS place FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name <> 'id'
      AND udt_name IN ('uuid', '_uuid')`);
  const naming = nouns.flatMap((noun) => references[noun].map(({ table, column }) => `${table}.${column}`));
  const known = new Set([...naming, ...others]);
  const places = rows.map(({ place }) => place);
  expect(places).toContain("Row.ownerId");
  expect(
    places.filter((place) => !known.has(place)),
    "say in registers/references.ts that it names entries, or in this test that it does not",
  ).toEqual([]);
});
