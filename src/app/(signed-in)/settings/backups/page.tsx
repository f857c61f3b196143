import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { KeepFresh } from "@/app/keep-fresh";
import { readReader } from "@/app/reader";
import { readBackups } from "@/application/backup/read-backups";
import { say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { backupAction, drillAction } from "./actions";
import { BackupState } from "./backup-state";
import { BackupTable } from "./backup-table";
import { DrillTable } from "./drill-table";

export default async function BackupsPage() {
  const [{ language }, state] = await Promise.all([readReader(), read(readBackups, {})]);
  return (
    <div className="grid grid-cols-1 gap-8">
      {(state.running || state.drilling) && <KeepFresh />}
      <Section
        title={say(language, "backups.title")}
        description={say(language, "backups.description")}
        actions={
          state.may.make &&
          state.schedule && (
            <ActButton action={backupAction} fields={{}} label={say(language, "backups.make")} size="medium" />
          )
        }
      >
        <BackupState language={language} state={state} />
      </Section>
      <Section title={say(language, "backups.list.title")}>
        <BackupTable language={language} backups={state.backups} />
      </Section>
      <Section
        title={say(language, "backups.drills.title")}
        description={say(language, "backups.drills.description")}
        actions={
          state.may.make &&
          state.last && (
            <ActButton action={drillAction} fields={{}} label={say(language, "backups.drillNow")} size="medium" />
          )
        }
      >
        <DrillTable language={language} drills={state.drills} />
      </Section>
    </div>
  );
}
