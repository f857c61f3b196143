"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useId, useRef, useState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { Button } from "@/ui/actions/button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { Combobox } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { RadioGroup } from "@/ui/form/radio-group";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { correctAction, type Logged, logAction } from "./actions";
import { OriginalsField } from "./originals-field";
import { useDraft } from "./use-draft";

/** What the form starts with; a correction starts with what it corrects. */
export type Start = {
  readonly row: string | null;
  readonly direction: string;
  readonly drill: boolean;
  /** Local date and time on the clock of `zone`, as the browser's control takes it. */
  readonly happenedAt: string;
  readonly sender: string;
  readonly recipients: string;
  readonly channel: string;
  readonly subject: string;
  readonly summary: string;
  readonly reference: string;
};

type LogFormProps = {
  readonly matrix: string;
  readonly rows: ReadonlyArray<{ id: string; name: string; trigger: string }>;
  readonly channels: readonly string[];
  readonly start: Start;
  readonly zone: string;
  readonly zoneInWords: string;
  readonly accept: string;
  /** The entry that is corrected, with its originals. */
  readonly corrects?: { readonly id: string; readonly originals: ReadonlyArray<{ id: string; name: string }> };
};

/** Logs or corrects a communication; what is typed is kept in the browser until it is in the ledger. */
export function LogForm(props: LogFormProps) {
  const { matrix, rows, channels, start, zone, zoneInWords, accept, corrects } = props;
  const say = useSay();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const channelList = useId();
  const [busy, setBusy] = useState(false);
  const [state, send] = useActionState<FormState<Logged>, FormData>(corrects ? correctAction : logAction, untouched);
  const { restored, keep, forget } = useDraft(form, `tocsin-draft-communication-${corrects?.id ?? matrix}`);

  const logged = state.value?.communication;
  useEffect(() => {
    if (!logged) return;
    forget();
    router.push(`/evidence/log/${logged}`);
  }, [logged, forget, router]);

  const typed = <Name extends keyof Start & string>(name: Name) => state.typed[name] ?? String(start[name] ?? "");
  const field = (name: keyof Start & string) => ({
    id: name,
    name,
    defaultValue: typed(name),
    error: errorAt(state, name),
  });
  const text = (key: Parameters<typeof say>[0]) => say(key);

  return (
    <form ref={form} action={send} onInput={keep} className="grid gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      {restored && (
        <Banner
          tone="neutral"
          action={
            <Button
              size="small"
              onClick={() => {
                forget();
                form.current?.reset();
              }}
            >
              {text("evidenceScreens.form.discard")}
            </Button>
          }
        >
          {text("evidenceScreens.form.restored")}
        </Banner>
      )}
      <input type="hidden" name="zone" value={zone} />
      <input type="hidden" name="matrix" value={matrix} />
      {corrects && <input type="hidden" name="communication" value={corrects.id} />}
      {corrects && (
        <Textarea
          id="reason"
          name="reason"
          label={text("evidenceScreens.form.reason")}
          defaultValue={state.typed.reason}
          error={errorAt(state, "reason")}
          required
        />
      )}
      <Combobox
        id="row"
        name="row"
        label={text("evidenceScreens.form.row")}
        hint={text("evidenceScreens.form.rowHint")}
        placeholder={text("evidenceScreens.form.rowPlaceholder")}
        error={errorAt(state, "row")}
        options={rows.map(({ id, name, trigger }) => ({ value: id, label: name, note: trigger }))}
        defaultValues={typed("row") && typed("row") !== "null" ? [typed("row")] : []}
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          {...field("happenedAt")}
          type="datetime-local"
          label={text("evidenceScreens.form.happenedAt")}
          hint={say("evidenceScreens.form.happenedHint", { zone: zoneInWords })}
          required
        />
        <RadioGroup
          name="direction"
          label={text("evidenceScreens.form.direction")}
          direction="row"
          defaultValue={typed("direction")}
          options={[
            { value: "outgoing", label: text("evidenceScreens.log.outgoing") },
            { value: "incoming", label: text("evidenceScreens.log.incoming") },
          ]}
        />
        <TextInput
          {...field("sender")}
          label={text("evidenceScreens.form.sender")}
          hint={text("evidenceScreens.form.senderHint")}
          required
        />
        <TextInput {...field("channel")} label={text("evidenceScreens.form.channel")} list={channelList} required />
        <datalist id={channelList}>
          {channels.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <Textarea
        {...field("recipients")}
        label={text("evidenceScreens.form.recipients")}
        hint={text("evidenceScreens.form.recipientsHint")}
        required
      />
      <TextInput {...field("subject")} label={text("evidenceScreens.form.subject")} optional />
      <Textarea
        {...field("summary")}
        label={text("evidenceScreens.form.summary")}
        hint={text("evidenceScreens.form.summaryHint")}
        rows={5}
      />
      <TextInput
        {...field("reference")}
        label={text("evidenceScreens.form.reference")}
        hint={text("evidenceScreens.form.referenceHint")}
        optional
      />
      {corrects && corrects.originals.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="font-medium text-sm">{text("evidenceScreens.form.keep")}</legend>
          {corrects.originals.map(({ id, name }) => (
            <Checkbox key={id} name="keep" value={id} label={name} defaultChecked />
          ))}
        </fieldset>
      )}
      <OriginalsField accept={accept} error={errorAt(state, "uploads")} onBusy={setBusy} />
      <Checkbox
        name="drill"
        value="on"
        label={text("evidenceScreens.form.drill")}
        defaultChecked={state.typed.drill === "on" || (!state.problem && start.drill)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="primary" disabled={busy}>
          {text(corrects ? "evidenceScreens.form.saveCorrection" : "evidenceScreens.form.save")}
        </SubmitButton>
        <p className="text-ink-soft text-sm">{text("evidenceScreens.form.draft")}</p>
      </div>
    </form>
  );
}
