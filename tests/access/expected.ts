import { type Role, roles } from "@/core/access/roles";

/**
 * Who may do what, written out by hand from the security design: it is compared with what the policy decides, so a
 * command without a line here fails, and so does a policy that was widened by mistake.
 */
export type Expectation = {
  /** Roles that may with what is their own, and with what belongs to others. */
  readonly own: readonly Role[];
  readonly foreign: readonly Role[];
  readonly signedOut?: true;
  readonly jobs?: true;
  /** A person none of whose roles count (yet), because their second factor is missing. */
  readonly withoutRole?: true;
  readonly acts: string;
};

const administrator: readonly Role[] = ["administrator"];
const manager: readonly Role[] = ["isms-manager"];
const none: readonly Role[] = [];
const readers = roles.filter((role) => role !== "staff");
const evidenceReaders = readers.filter((role) => role !== "administrator");
const exporters: readonly Role[] = ["isms-manager", "approver", "dpo", "auditor"];
const communicators: readonly Role[] = ["isms-manager", "approver", "dpo", "communications-owner"];

export const expectations: readonly Expectation[] = [
  {
    own: roles,
    foreign: roles,
    signedOut: true,
    jobs: true,
    withoutRole: true,
    acts: `people.read-reach-link people.answer-reach access.sign-in access.read-invitation access.accept-invitation lookup.whom-to-tell lookup.note-near-miss
      access.open-passkey-sign-in access.sign-in-with-passkey access.sign-in-with-provider access.accept-with-provider
      organisation.read-front-door organisation.read-setup organisation.set-up-organisation`,
  },
  {
    own: roles,
    foreign: none,
    withoutRole: true,
    acts: `access.sign-out today.read-shell access.read-account access.save-profile access.list-held-mail access.save-mail-preference access.mark-held-mail access.change-password
      access.new-authenticator access.change-authenticator access.renew-recovery-codes access.end-sessions
      access.open-account-change access.open-passkey access.add-passkey access.rename-passkey access.remove-passkey
      access.open-link access.link-identity access.unlink-identity access.open-provider-proof access.prove-with-provider
      access.read-statement`,
  },
  {
    own: ["isms-manager", "approver", "dpo", "communications-owner"],
    foreign: ["isms-manager", "approver", "dpo", "communications-owner"],
    acts: "lookup.list-notes lookup.settle-note",
  },
  { own: roles, foreign: roles, withoutRole: true, acts: "today.list-waiting organisation.read-organisation" },
  {
    own: roles.filter((role) => role !== "auditor"),
    foreign: none,
    acts: "access.list-tokens access.create-token access.revoke-token",
  },
  {
    own: administrator,
    foreign: administrator,
    acts: `access.read-sign-in-settings access.set-local-passwords access.set-break-glass access.see-emergency
      access.list-people access.invite-person access.revoke-invitation access.renew-sign-in access.grant-role
      access.confirm-role access.end-role access.disable-person access.enable-person access.save-person access.sign-out-person organisation.save-organisation
      organisation.list-notices organisation.list-held-people organisation.release-held-mail organisation.retry-notice organisation.read-mail-settings organisation.save-mail organisation.test-mail
      lookup.read-access lookup.save-access`,
  },
  {
    own: ["isms-manager", "dpo"],
    foreign: ["isms-manager", "dpo"],
    acts: `privacy.list-things privacy.list-erasures privacy.read-erasure privacy.preview-erasure
      privacy.list-holds privacy.place-hold privacy.lift-hold privacy.read-retention privacy.save-retention
      privacy.list-due-records`,
  },
  {
    own: ["dpo"],
    foreign: ["dpo"],
    acts: "privacy.open-request privacy.request-erasure privacy.withdraw-erasure privacy.export-person",
  },
  {
    own: none,
    foreign: manager,
    acts: "privacy.confirm-erasure privacy.decline-erasure privacy.open-due privacy.confirm-due",
  },
  { own: ["isms-manager", "approver"], foreign: ["isms-manager", "approver"], acts: "access.open-step-up" },
  {
    own: none,
    foreign: none,
    jobs: true,
    acts: `organisation.issue-setup-link organisation.mark-demo organisation.read-metrics matrix.remind-reviewers matrix.announce-version
      deadlines.remind deadlines.keep-catalogue privacy.tend-retention lookup.witness-notes`,
  },
  {
    own: readers,
    foreign: readers,
    acts: `people.list-stakeholders people.uses-of-stakeholder people.history-of-stakeholder people.list-positions
      people.uses-of-position people.history-of-position people.list-contacts people.uses-of-contact
      people.list-reach-tests people.read-reach-test people.list-reviews people.read-review people.list-vacancies
      channels.list-channel-tests
      channels.list-channels channels.uses-of-channel channels.history-of-channel channels.list-services
      channels.uses-of-service channels.history-of-service
      matrix.list-matrices matrix.list-rows matrix.list-names matrix.list-order matrix.open-draft matrix.row-history matrix.watch-matrix matrix.open-plan matrix.section-history
      matrix.read-rollout matrix.list-rollouts matrix.list-imports matrix.list-entry-imports matrix.read-import matrix.list-comments matrix.count-comments matrix.list-views
      organisation.list-terms organisation.uses-of-term organisation.history-of-term
      matrix.read-lights matrix.count-lights matrix.analyse-outage matrix.map-matrix matrix.list-findings matrix.list-versions matrix.review-version
      matrix.compare-versions matrix.read-rule-words matrix.export-document deadlines.list-regimes deadlines.read-regime deadlines.calculate
      deadlines.read-profile deadlines.list-assessments deadlines.read-assessment deadlines.review-update deadlines.list-cases deadlines.read-case deadlines.read-agenda
      deadlines.export-calendar deadlines.describe-row`,
  },
  { own: communicators, foreign: communicators, acts: "people.history-of-contact" },
  {
    own: manager,
    foreign: manager,
    acts: `people.add-stakeholder people.save-stakeholder people.archive-stakeholder people.restore-stakeholder
      people.save-many-stakeholders people.save-many-positions people.save-many-contacts channels.save-many-channels
      channels.save-many-services organisation.save-many-terms people.merge-stakeholder people.add-position people.save-position people.archive-position people.restore-position
      people.merge-position people.add-contact people.save-contact people.archive-contact people.restore-contact
      people.save-freshness-policy people.take-new-value people.settle-vacancy people.read-staff-list people.take-staff-list people.propose-review people.start-review people.merge-contact channels.add-channel channels.save-channel channels.archive-channel channels.restore-channel
      channels.merge-channel channels.add-service channels.save-service channels.archive-service
      channels.restore-service channels.merge-service
      matrix.save-scenario matrix.remove-scenario matrix.create-matrix matrix.start-rollout matrix.save-rollout-step matrix.save-matrix matrix.archive-matrix matrix.restore-matrix matrix.add-row matrix.add-rows
      matrix.save-row matrix.save-rows matrix.duplicate-rows matrix.move-rows matrix.archive-rows matrix.restore-rows
      matrix.add-starter organisation.add-term organisation.save-term organisation.archive-term organisation.restore-term
      organisation.merge-term organisation.take-shipped-terms
      matrix.list-approvers matrix.submit-version matrix.withdraw-version matrix.restore-version
      matrix.accept-finding matrix.revoke-acceptance matrix.save-rule-words
      matrix.import-target matrix.bind-import matrix.open-import matrix.keep-import-draft matrix.check-import
      matrix.import-rows matrix.check-entries matrix.import-entries matrix.undo-entries matrix.undo-import matrix.add-sections matrix.save-section matrix.remove-section`,
  },
  {
    own: ["administrator", "isms-manager", "dpo"],
    foreign: ["administrator", "isms-manager", "dpo"],
    acts: "deadlines.decide-regime deadlines.apply-update deadlines.save-profile",
  },
  {
    own: communicators,
    foreign: communicators,
    acts: "deadlines.make-assessment deadlines.open-case deadlines.state-case deadlines.close-case",
  },
  { own: readers, foreign: readers, acts: "matrix.save-view matrix.remove-view" },
  {
    own: [...communicators, "clearer"],
    foreign: [...communicators, "clearer"],
    acts: "matrix.add-comment matrix.settle-comment",
  },
  {
    own: readers.filter((role) => role !== "auditor"),
    foreign: none,
    acts: "deadlines.create-feed deadlines.revoke-feed",
  },
  { own: none, foreign: ["approver"], acts: "matrix.approve-version matrix.return-version" },
  {
    own: evidenceReaders,
    foreign: evidenceReaders,
    acts: "evidence.list-communications evidence.read-communication evidence.find-original evidence.view-original",
  },
  {
    own: communicators,
    foreign: communicators,
    acts: "evidence.prepare-log evidence.log-communication evidence.correct-communication evidence.receive-original",
  },
  {
    own: ["isms-manager", "communications-owner"],
    foreign: ["isms-manager", "communications-owner"],
    acts: `people.start-reach-test people.record-reach people.close-reach-test channels.plan-channel-test
      channels.record-channel-test`,
  },
  {
    own: communicators,
    foreign: none,
    acts: "people.read-review-list people.decide-contact people.delegate-review-list people.sign-review-list",
  },
  { own: none, foreign: ["isms-manager", "approver"], acts: "people.approve-review" },
  {
    own: ["administrator", "isms-manager"],
    foreign: ["administrator", "isms-manager"],
    acts: `people.provision-user people.replace-user people.patch-user people.remove-user people.list-users
      people.read-user`,
  },
  { own: none, foreign: none, jobs: true, acts: "people.note-delivered people.tend-reach-tests people.tend-reviews" },
  { own: none, foreign: none, jobs: true, acts: "evidence.sweep-uploads evidence.finish-pack" },
  { own: exporters, foreign: exporters, acts: "evidence.list-packs evidence.request-pack" },
  {
    own: exporters,
    foreign: exporters.filter((role) => role !== "auditor"),
    acts: "evidence.download-pack",
  },
  {
    own: ["administrator", ...exporters],
    foreign: ["administrator", ...exporters],
    acts: `ledger.read-overview ledger.list-streams ledger.read-stream ledger.request-verification
      ledger.read-anchors ledger.read-loss`,
  },
  {
    own: ["administrator", "isms-manager", "dpo"],
    foreign: ["administrator", "isms-manager", "dpo"],
    acts: "ledger.request-anchor ledger.accept-loss",
  },
  { own: none, foreign: none, jobs: true, acts: "ledger.register-keys ledger.finish-verification" },
  {
    own: ["administrator", "isms-manager", "auditor"],
    foreign: ["administrator", "isms-manager", "auditor"],
    acts: "backup.read-backups",
  },
  { own: administrator, foreign: administrator, jobs: true, acts: "backup.request-backup backup.request-drill" },
  {
    own: none,
    foreign: none,
    jobs: true,
    acts: "backup.record-backup backup.record-drill backup.record-restore backup.alarm-overdue backup.alarm-drill",
  },
];
