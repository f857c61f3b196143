import type { Waiting } from "@/application/today/waiting";
import type { WaitingFindings } from "@/application/today/waiting-findings";
import { isTextKey, type Language, say } from "@/core/language/say";
import { commentHref } from "@/core/matrix/comment";
import { sayListName } from "@/core/people/say-list-name";
import type { Tone } from "@/ui/show/tones";

const clockTones = { "clock-running": "accent", "clock-due-soon": "warn", "clock-overdue": "stop" } as const;

/** Says in words what waits, how urgent it is, and where it is dealt with. */
export function describeWaiting(
  language: Language,
  item: Waiting | WaitingFindings,
): { title: string; href: string; tone: Tone } {
  const role = (name: string) => {
    const key = `access.roles.${name}`;
    return isTextKey(key) ? say(language, key) : name;
  };
  switch (item.kind) {
    case "clock-running":
    case "clock-due-soon":
    case "clock-overdue":
      return {
        title: say(language, `today.items.${item.kind}`, { regime: item.regime, stage: item.stage, case: item.case }),
        href: `/deadlines/clocks/${item.id}`,
        tone: clockTones[item.kind],
      };
    case "ledger-behind":
      return {
        title: say(language, "today.items.ledger-behind", { count: item.entries }),
        href: "/ledger",
        tone: "stop",
      };
    case "version-to-decide":
    case "version-returned":
      return {
        title: say(language, `today.items.${item.kind}`, { number: item.number, matrix: item.matrix }),
        href:
          item.kind === "version-to-decide"
            ? `/matrix/${item.matrixId}/versions/${item.number}`
            : `/matrix/${item.matrixId}`,
        tone: "accent",
      };
    case "findings-block":
      return {
        title: say(language, "today.items.findings-block", { matrix: item.matrix, count: item.count }),
        href: `/matrix/${item.id}/findings`,
        tone: "stop",
      };
    case "comment-mention":
      return {
        title: say(language, "today.items.comment-mention", { by: item.by, matrix: item.matrix }),
        href: commentHref(item.matrixId, item.row, item.version),
        tone: "accent",
      };
    case "review-list":
    case "review-list-overdue":
      return {
        title: say(language, `today.items.${item.kind}`, {
          list: sayListName(language, item.list),
          count: item.count,
        }),
        href: `/people/reviews/${item.review}/${item.id}`,
        tone: item.kind === "review-list" ? "accent" : "stop",
      };
    case "review-to-approve":
      return {
        title: say(language, "today.items.review-to-approve", { review: item.review }),
        href: `/people/reviews/${item.id}`,
        tone: "accent",
      };
    case "review-to-start":
      return { title: say(language, "today.items.review-to-start"), href: "/people/reviews", tone: "advise" };
    case "seats-of-leavers":
      return {
        title: say(language, "today.items.seats-of-leavers", { count: item.count }),
        href: "/people/leavers",
        tone: "stop",
      };
    case "backup-overdue":
    case "drill-failed":
    case "drill-overdue":
      return { title: say(language, `today.items.${item.kind}`), href: "/settings/backups", tone: "stop" };
    case "notices-given-up":
      return {
        title: say(language, "today.items.notices-given-up", { count: item.count }),
        href: "/settings/outbox?state=dead",
        tone: "stop",
      };
    case "erasure-to-confirm":
    case "erasure-waits":
      return {
        title: say(language, `today.items.${item.kind}`),
        href: `/evidence/privacy/${item.id}`,
        tone: item.kind === "erasure-to-confirm" ? "accent" : "neutral",
      };
    case "retention-due":
      return {
        title: say(language, "today.items.retention-due", { count: item.count }),
        href: "/evidence/privacy/due",
        tone: "advise",
      };
    case "held-mail":
      return { title: item.subject, href: `/settings/notices#${item.id}`, tone: "neutral" };
    case "emergency-used":
      return {
        title: say(language, "today.items.emergency-used", { person: item.person }),
        href: "/settings/sign-in",
        tone: "stop",
      };
    case "near-misses-noted":
      return {
        title: say(language, "today.items.near-misses-noted", { count: item.count }),
        href: "/near-misses",
        tone: "accent",
      };
    case "role-to-confirm":
      return {
        title: say(language, "today.items.role-to-confirm", { role: role(item.role), person: item.person }),
        href: "/settings/people",
        tone: "accent",
      };
    case "role-ending":
      return {
        title: say(language, "today.items.role-ending", { role: role(item.role) }),
        href: "/settings/account",
        tone: "advise",
      };
    case "people-to-invite":
      return { title: say(language, "today.items.people-to-invite"), href: "/settings/people/invite", tone: "accent" };
    case "authenticator-missing":
    case "recovery-codes-few":
      return { title: say(language, `today.items.${item.kind}`), href: "/settings/account", tone: "warn" };
  }
}
