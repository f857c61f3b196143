"use client";

import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TextKey } from "@/core/language/say";
import type { Refusal } from "@/core/shared/refusal";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { Tabs } from "@/ui/layout/tabs";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { ConflictDialog } from "@/ui/overlay/conflict-dialog";
import { Sheet } from "@/ui/overlay/sheet";
import type { Entry, EntryActs, FormProps, NamedFields, Option } from "./entry";
import { EntryHistory } from "./entry-history";
import { EntryUses } from "./entry-uses";
import { MergeDialog } from "./merge-dialog";
import { useEntry } from "./use-entry";

export type EntrySheetProps<Fields extends NamedFields> = {
  noun: string;
  room: "people" | "channels" | "matrix/lists";
  entry: Entry<Fields>;
  others: readonly Option[];
  acts: EntryActs<Fields>;
  mayEdit: boolean;
  mayHistory: boolean;
  form: (props: FormProps<Fields>) => ReactNode;
  labelOf: (field: string) => string;
  textOf: (field: string, value: unknown) => string;
  onSaved: (id: string, fields: Fields, revision: number) => void;
  /** The list has to be read again. */
  onGone: () => void;
  onClose: () => void;
};

/** Shows and edits one register entry: its form, where it is used, its history, and how to archive or merge it. */
export function EntrySheet<Fields extends NamedFields>(props: EntrySheetProps<Fields>) {
  const { noun, room, entry, others, acts, mayEdit, labelOf, textOf } = props;
  const say = useSay();
  const { fields, saved, conflict, problem, change, choose } = useEntry(entry, acts.save, props.onSaved);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [merging, setMerging] = useState(false);
  const [later, setLater] = useState(false);
  const path = `/${room}/facts?noun=${noun}&id=${entry.id}`;
  const wrong = refused ?? problem;

  const settle = async (act: Promise<{ ok: true } | { ok: false; refusal: Refusal }>) => {
    const done = await act;
    if (done.ok) props.onGone();
    else setRefused(done.refusal);
  };
  const tabs = [
    {
      id: "details",
      label: say("register.details"),
      content: (
        <div className="grid gap-4 pb-6">
          {props.form({ id: entry.id, fields, change, readOnly: !mayEdit, many: false })}
        </div>
      ),
    },
    {
      id: "uses",
      label: say("register.uses", { count: entry.uses }),
      content: <EntryUses path={path} version={entry.revision} />,
    },
    ...(props.mayHistory
      ? [
          {
            id: "history",
            label: say("register.history"),
            content: <EntryHistory {...{ path, labelOf, textOf }} version={entry.revision} />,
          },
        ]
      : []),
  ];
  return (
    <Sheet
      open
      width="wide"
      onOpenChange={(open) => !open && props.onClose()}
      title={String(fields.name)}
      description={say(`register.nouns.${noun}` as TextKey)}
      footer={
        mayEdit && (
          <>
            <SavedMark saved={saved} wrong={wrong} />
            {entry.archived ? (
              <Button onClick={() => void settle(acts.restore({ id: entry.id }))}>{say("register.restore")}</Button>
            ) : (
              <>
                <Button variant="quiet" onClick={() => setMerging(true)}>
                  {say("register.merge")}
                </Button>
                <ConfirmDialog
                  title={say("register.archiveTitle", { name: String(fields.name) })}
                  consequence={say("register.archiveText", { count: entry.uses })}
                  confirmLabel={say("register.archive")}
                  onConfirm={() => settle(acts.archive({ id: entry.id, insist: true }))}
                  trigger={<Button variant="quiet">{say("register.archive")}</Button>}
                />
              </>
            )}
          </>
        )
      }
    >
      <Tabs label={say("register.parts")} items={tabs} />
      {merging && (
        <MergeDialog
          name={String(fields.name)}
          others={others}
          onMerge={(gone) => settle(acts.merge({ kept: entry.id, gone }))}
          onClose={() => setMerging(false)}
        />
      )}
      {conflict && !later && (
        <ConflictDialog
          name={String(fields.name)}
          {...{ conflict, labelOf, textOf }}
          onChoose={choose}
          onClose={() => setLater(true)}
        />
      )}
    </Sheet>
  );
}

function SavedMark({ saved, wrong }: { saved: boolean; wrong: Refusal | null }) {
  const say = useSay();
  if (wrong)
    return (
      <p role="alert" className="mr-auto flex items-center gap-1.5 text-sm text-stop-ink">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {say(`refusals.${wrong.code}` as TextKey, { field: wrong.field ?? "", ...wrong.values })}
      </p>
    );
  const Sign = saved ? CircleCheck : LoaderCircle;
  return (
    <p role="status" className="mr-auto flex items-center gap-1.5 text-ink-soft text-sm">
      <Sign aria-hidden className="size-4" />
      {say(saved ? "register.saved" : "register.saving")}
    </p>
  );
}
