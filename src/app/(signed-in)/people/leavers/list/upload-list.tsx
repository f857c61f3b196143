"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/ui/actions/button";
import { FileDrop } from "@/ui/form/file-drop";
import { useSay } from "@/ui/language";

/** Sends a staff list and goes on to what it would change. */
export function UploadList() {
  const say = useSay();
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setError(say("staffList.missing"));
    setBusy(true);
    const answer = await fetch("/api/uploads/import", {
      method: "POST",
      headers: { "x-file-name": encodeURIComponent(file.name), "content-type": "application/octet-stream" },
      body: file,
    })
      .then((response): Promise<{ file?: string; detail?: string }> => response.json())
      .catch(() => undefined);
    if (answer?.file) return router.push(`/people/leavers/list/${answer.file}`);
    setError(answer?.detail ?? say("staffList.lost"));
    setBusy(false);
  };
  return (
    <form onSubmit={send} className="grid max-w-2xl gap-4">
      <FileDrop
        label={say("staffList.file")}
        hint={say("staffList.fileHint")}
        accept=".xlsx,.csv,.tsv,.txt"
        error={error}
        onChange={([chosen]) => {
          setFile(chosen);
          setError(undefined);
        }}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {say("staffList.read")}
      </Button>
    </form>
  );
}
