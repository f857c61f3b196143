"use client";

import { useEffect, useState } from "react";
import type { RowDue } from "@/app/(signed-in)/deadlines/row/route";
import type { RowFields } from "@/core/matrix/row";
import type { DraftRow } from "@/core/matrix/sparse";
import { TextLink } from "@/ui/actions/text-link";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { Skeleton } from "@/ui/show/skeleton";
import { OwnDeadline } from "./own-deadline";
import { ScheduleEditor } from "./schedule-editor";
import { fetchDue } from "./server";

type RowDueProps = { row: DraftRow; mayEdit: boolean; onEdit: (fields: Partial<RowFields>) => void };

const nothingDue: RowDue = {
  ...{ next: [], limit: "", warning: "", reads: [], choices: [], events: [], units: [], zones: [] },
  usual: { start: "2000-01-01", zone: "UTC" },
};

/** Binds a row to a stage of a regime, a deadline of its own or a schedule, and shows when it comes due. */
export function RowDueTab({ row, mayEdit, onEdit }: RowDueProps) {
  const say = useSay();
  const [due, setDue] = useState<RowDue>();
  const { id, revision } = row;
  const { regime, stage } = row.fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may come due at another time
  useEffect(() => {
    let wanted = true;
    fetchDue(id).then(
      (found) => wanted && setDue(found),
      () => wanted && setDue(nothingDue),
    );
    return () => {
      wanted = false;
    };
  }, [id, revision]);
  if (!due) return <Skeleton lines={4} />;
  const stages = due.choices.find((choice) => choice.id === regime)?.stages ?? [];
  return (
    <div className="grid gap-5 pb-6">
      {due.warning && <Banner tone="warn">{due.warning}</Banner>}
      <div className="grid gap-3 sm:grid-cols-2">
        <Combobox
          label={say("matrix.fields.regime")}
          disabled={!mayEdit}
          options={due.choices.map(({ id: value, name, jurisdiction }) => ({ value, label: name, note: jurisdiction }))}
          values={regime ? [regime] : []}
          onChange={([chosen]) => onEdit({ regime: chosen ?? null, stage: null })}
        />
        <Select
          label={say("matrix.fields.stage")}
          disabled={!mayEdit || stages.length === 0}
          placeholder={say("matrix.grid.notSet")}
          options={stages.map(({ id: value, label }) => ({ value, label }))}
          value={stage ?? ""}
          onChange={(event) => onEdit({ stage: event.target.value || null })}
        />
      </div>
      {due.limit && (
        <p>
          {due.limit} <TextLink href={`/deadlines/regimes/${regime}`}>{say("deadlineScreens.row.read")}</TextLink>
        </p>
      )}
      <OwnDeadline
        text={row.fields.deadline}
        reads={due.reads}
        events={due.events}
        units={due.units}
        mayEdit={mayEdit}
        onEdit={(deadline) => onEdit({ deadline })}
      />
      <section className="grid gap-2">
        <h3 className="font-medium">{say("matrix.fields.schedule")}</h3>
        <ScheduleEditor
          text={row.fields.schedule}
          usual={due.usual}
          zones={due.zones}
          mayEdit={mayEdit}
          onEdit={(schedule) => onEdit({ schedule })}
        />
      </section>
      <section className="grid gap-1">
        <h3 className="font-medium">{say("deadlineScreens.row.next")}</h3>
        {due.next.length === 0 ? (
          <p className="text-ink-soft">{say("deadlineScreens.row.none")}</p>
        ) : (
          <ol className="list-decimal pl-5">
            {due.next.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
