"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/ui/actions/button";
import { FileDrop } from "@/ui/form/file-drop";
import { useSay } from "@/ui/language";
import { Progress } from "@/ui/show/progress";

type UploadTableProps = {
  label: string;
  hint: string;
  accept: string;
  /** The matrix that the file is for; null for none. */
  matrix: string | null;
  /** Goes on with the received file; gives a sentence when it cannot. */
  onReceived: (id: string, file: File) => Promise<string | undefined>;
};

/** Sends a file with tables; the words under `import.wizard` must be there. */
export function UploadTable({ label, hint, accept, matrix, onReceived }: UploadTableProps) {
  const say = useSay();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setError(say("import.wizard.file.missing"));
    setBusy(true);
    setError(undefined);
    const sent = await upload(file, matrix).catch(() => undefined);
    const problem =
      sent && "file" in sent ? await onReceived(sent.file, file) : (sent?.detail ?? say("import.wizard.file.lost"));
    if (problem === undefined) return;
    setError(problem);
    setBusy(false);
  };
  return (
    <form onSubmit={send} className="grid max-w-2xl gap-4">
      <FileDrop
        label={label}
        hint={hint}
        accept={accept}
        error={error}
        onChange={([chosen]) => {
          setFile(chosen);
          setError(undefined);
        }}
      />
      {busy && <Progress label={say("import.wizard.reading")} />}
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {say("import.wizard.file.read")}
      </Button>
    </form>
  );
}

async function upload(file: File, matrix: string | null): Promise<{ file: string } | { detail: string }> {
  const answer = await fetch(`/api/uploads/import${matrix ? `?matrix=${matrix}` : ""}`, {
    method: "POST",
    headers: { "x-file-name": encodeURIComponent(file.name), "content-type": "application/octet-stream" },
    body: file,
  });
  return answer.json();
}
