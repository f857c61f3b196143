"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useDeferredValue, useMemo, useRef } from "react";
import type { Names } from "@/application/matrix/list-names";
import type { OpenPlan } from "@/application/matrix/open-plan";
import type { TextKey } from "@/core/language/say";
import { fromTyped, readPlanText, toTyped } from "@/core/matrix/plan/live";
import { Button } from "@/ui/actions/button";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { ConflictDialog } from "@/ui/overlay/conflict-dialog";
import { Banner } from "@/ui/show/banner";
import { RichText } from "@/ui/show/rich-text";
import { liveNames } from "./live-names";
import { TextTools, wrapSelection } from "./text-tools";
import { useSection } from "./use-section";

type SectionEditorProps = {
  section: OpenPlan["sections"][number];
  names: Names;
  onClose: () => void;
};

/** Edits a section as Markdown, and shows beside it how it will read. */
export function SectionEditor({ section, names, onClose }: SectionEditorProps) {
  const say = useSay();
  const router = useRouter();
  const area = useRef<HTMLTextAreaElement>(null);
  const live = useMemo(() => liveNames(names), [names]);
  const edit = useSection(section, live, () => {
    onClose();
    router.refresh();
  });
  const shown = useDeferredValue(edit.typed.text);
  const unknown = say("plan.unknown");
  const blocks = useMemo(() => readPlanText(fromTyped(shown, live), live, unknown), [shown, live, unknown]);
  const { problem, conflict } = edit;
  const labelOf = (field: string) => say(field === "name" ? "plan.name" : "plan.text");
  const cancel = () => {
    edit.forget();
    onClose();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const mark = { b: "**", i: "*" }[event.key];
    if (mark) wrapSelection(event.currentTarget, mark);
    else if (event.key === "Enter") edit.save();
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      {edit.restored && <Banner tone="advise">{say("plan.unsaved")}</Banner>}
      {problem && (
        <Banner tone="stop">
          {say(`refusals.${problem.code}` as TextKey, { field: problem.field ?? "", ...problem.values })}
        </Banner>
      )}
      <TextInput
        label={say("plan.name")}
        maxLength={200}
        readOnly={edit.busy}
        value={edit.typed.name}
        onChange={({ currentTarget }) => edit.change({ name: currentTarget.value })}
      />
      <TextTools area={area} names={names} />
      <div className="grid gap-4 xl:grid-cols-2">
        <Textarea
          ref={area}
          label={say("plan.text")}
          hint={say("plan.syntax")}
          maxLength={20_000}
          rows={8}
          readOnly={edit.busy}
          value={edit.typed.text}
          onKeyDown={keys}
          onChange={({ currentTarget }) => edit.change({ text: currentTarget.value })}
        />
        <section aria-label={say("plan.preview")} className="grid content-start gap-1">
          <p aria-hidden className="font-medium text-sm">
            {say("plan.preview")}
          </p>
          <div className="rounded-md bg-sunken p-3">
            <RichText blocks={blocks} unknown={unknown} />
          </div>
        </section>
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={cancel}>{say("plan.cancel")}</Button>
        <Button variant="primary" busy={edit.busy} onClick={edit.save}>
          {say("plan.save")}
        </Button>
      </div>
      {conflict && (
        <ConflictDialog
          name={section.name}
          conflict={conflict}
          labelOf={labelOf}
          textOf={(_, value) => toTyped(String(value ?? ""), live)}
          onChoose={edit.choose}
          onClose={edit.later}
        />
      )}
    </div>
  );
}
