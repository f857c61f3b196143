import type { Backups } from "@/application/backup/read-backups";
import { type Language, say } from "@/core/language/say";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";

/** Shows whether backups are made as they should be, and by which schedule. */
export function BackupState({ language, state }: { language: Language; state: Backups }) {
  const { schedule, last, overdue, running, drilling, drillTrouble, backups } = state;
  if (!schedule)
    return (
      <Banner tone="warn" title={say(language, "backups.notSetUp")}>
        {say(language, "backups.notSetUpText")}
      </Banner>
    );
  const failing = backups.find(({ state: each }) => each !== "removed")?.failure;
  return (
    <div className="grid grid-cols-1 gap-4">
      {overdue && (
        <Banner tone="stop" title={say(language, "backups.overdue")}>
          {say(language, failing ? "backups.overdueFailing" : "backups.overdueText")}
        </Banner>
      )}
      {drillTrouble && (
        <Banner
          tone="stop"
          title={say(language, drillTrouble === "failed" ? "backups.drillFailed" : "backups.drillOverdue")}
        >
          {say(language, drillTrouble === "failed" ? "backups.drillFailedText" : "backups.drillOverdueText")}
        </Banner>
      )}
      {drilling && <Banner tone="advise">{say(language, "backups.drilling")}</Banner>}
      {running && <Banner tone="advise">{say(language, "backups.running")}</Banner>}
      <KeyValues
        items={[
          {
            label: say(language, "backups.last"),
            value: last ? <DateTime at={last.toISOString()} precision="minute" /> : say(language, "backups.never"),
          },
          {
            label: say(language, "backups.every"),
            value: say(language, "backups.everyHours", { hours: schedule.everyHours }),
          },
          { label: say(language, "backups.keep"), value: say(language, "backups.keepCount", { count: schedule.keep }) },
          {
            label: say(language, "backups.drillEvery"),
            value: say(language, "backups.drillEveryDays", { days: schedule.drillDays }),
          },
          {
            label: say(language, "backups.folder"),
            value: <span className="break-all font-mono text-sm">{schedule.folder}</span>,
          },
        ]}
      />
    </div>
  );
}
