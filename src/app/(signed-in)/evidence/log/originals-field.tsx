"use client";

import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { useRef, useState } from "react";
import { FileDrop } from "@/ui/form/file-drop";
import { useSay } from "@/ui/language";

type Sent = { readonly state: "sending" } | { readonly state: "kept"; readonly id: string } | Failed;
type Failed = { readonly state: "failed"; readonly sentence: string };

const keyOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;

/** Takes originals and sends each at once, so that a long form never loses a file; the form sends only their ids. */
export function OriginalsField({
  accept,
  error,
  onBusy,
}: {
  accept: string;
  error?: string;
  onBusy: (busy: boolean) => void;
}) {
  const say = useSay();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map());
  const begun = useRef(new Set<string>());
  const underWay = useRef(0);

  const send = async (file: File) => {
    const key = keyOf(file);
    if (begun.current.has(key)) return;
    begun.current.add(key);
    underWay.current += 1;
    onBusy(true);
    const note = (outcome: Sent) => setSent((before) => new Map(before).set(key, outcome));
    note({ state: "sending" });
    const outcome = await upload(file).catch(
      (): Failed => ({ state: "failed", sentence: say("evidenceScreens.form.failed") }),
    );
    if (outcome.state === "failed") begun.current.delete(key);
    note(outcome);
    underWay.current -= 1;
    onBusy(underWay.current > 0);
  };

  return (
    <div className="grid gap-2">
      <FileDrop
        label={say("evidenceScreens.form.originals")}
        hint={say("evidenceScreens.form.originalsHint")}
        error={error}
        accept={accept}
        multiple
        onChange={(chosen) => {
          setFiles(chosen);
          for (const file of chosen) void send(file);
        }}
      />
      <ul className="grid gap-1 text-sm" aria-live="polite">
        {files.map((file) => {
          const outcome = sent.get(keyOf(file));
          return (
            <li key={keyOf(file)} className="flex items-start gap-1.5">
              <Outcome name={file.name} outcome={outcome ?? { state: "sending" }} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Outcome({ name, outcome }: { name: string; outcome: Sent }) {
  const say = useSay();
  switch (outcome.state) {
    case "sending":
      return (
        <>
          <LoaderCircle aria-hidden className="mt-0.5 size-4 animate-spin text-ink-soft" />
          {say("evidenceScreens.form.uploading", { name })}
        </>
      );
    case "kept":
      return (
        <>
          <CircleCheck aria-hidden className="mt-0.5 size-4 text-good" />
          {say("evidenceScreens.form.uploaded", { name })}
          <input type="hidden" name="uploads" value={outcome.id} />
        </>
      );
    case "failed":
      return (
        <span className="flex gap-1.5 text-stop-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {name}: {outcome.sentence}
        </span>
      );
  }
}

async function upload(file: File): Promise<Sent> {
  const headers = { "x-file-name": encodeURIComponent(file.name), "accept-language": document.documentElement.lang };
  const response = await fetch("/api/uploads", { method: "POST", body: file, headers });
  const answer = await response.json();
  return response.ok ? { state: "kept", id: answer.upload } : { state: "failed", sentence: answer.detail };
}
