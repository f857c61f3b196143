"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useKept } from "@/app/(signed-in)/matrix/[matrix]/import/use-kept";
import type { DraftTable } from "@/core/matrix/import/draft";
import { Button } from "@/ui/actions/button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";

type HeaderFormProps = {
  matrix: string;
  file: string;
  decided: DraftTable;
  /** First heading row in the file; null when none was found. */
  row: number | null;
  rows: number;
  lastRow: number;
};

/** Shows which rows were read as headings, and lets a person choose others. */
export function HeaderForm({ matrix, file, decided, row, rows, lastRow }: HeaderFormProps) {
  const say = useSay();
  const router = useRouter();
  const { keep, problem } = useKept(matrix, file);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const reread = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const header = { row: Number(form.get("row")), rows: Number(form.get("rows")) };
    if (!(header.row >= 1 && header.row <= lastRow))
      return setError(say("import.wizard.columns.headerMissing", { row: String(form.get("row")) }));
    setBusy(true);
    if (await keep([{ ...decided, header }])) router.refresh();
    setBusy(false);
  };
  return (
    <details className="rounded-lg border border-line bg-surface shadow-low">
      <summary className="cursor-pointer rounded-lg px-4 py-2 font-medium">
        {say("import.wizard.columns.headerNow", { count: rows, row: row ?? 0, last: (row ?? 0) + rows - 1 })}
      </summary>
      <form
        onSubmit={reread}
        className="grid gap-3 border-line border-t p-4 sm:grid-cols-[12rem_14rem_auto] sm:items-end"
      >
        <TextInput
          label={say("import.wizard.columns.headerRow")}
          name="row"
          type="number"
          min={1}
          max={lastRow}
          required
          defaultValue={row ?? 1}
          error={error ?? problem}
        />
        <Select
          label={say("import.wizard.columns.headerRows")}
          name="rows"
          defaultValue={String(rows)}
          options={["0", "1", "2", "3"].map((value) => ({ value, label: value }))}
        />
        <Button type="submit" busy={busy}>
          {say("import.wizard.columns.rereadHeader")}
        </Button>
        <p className="text-ink-faint text-sm sm:col-span-3">{say("import.wizard.columns.headerHint")}</p>
      </form>
    </details>
  );
}
