"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { TextKey } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { FileDrop } from "@/ui/form/file-drop";
import { useSay } from "@/ui/language";
import { Progress } from "@/ui/show/progress";
import { startMatrixAction } from "./actions";

const kinds = ".xlsx,.csv,.tsv,.txt,.docx,.html,.htm,.md,.markdown";

/** Sends a file, and goes on to the tables found in it; without a matrix, one is made for the file. */
export function UploadForm({ matrix, mostMegabytes }: { matrix: string | null; mostMegabytes: number }) {
  const say = useSay();
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setError(say("import.wizard.file.missing"));
    setBusy(true);
    setError(undefined);
    const sent = await upload(file, matrix).catch(() => undefined);
    if (sent && "file" in sent) {
      const made = matrix ? { ok: true as const, value: { matrix } } : await startMatrixAction(sent.file, file.name);
      if (made.ok) return router.push(`/matrix/${made.value.matrix}/import/${sent.file}`);
      setError(say(`refusals.${made.refusal.code}` as TextKey, { field: "", ...made.refusal.values }));
    } else setError(sent?.detail ?? say("import.wizard.file.lost"));
    setBusy(false);
  };
  return (
    <form onSubmit={send} className="grid max-w-2xl gap-4">
      <FileDrop
        label={say("import.wizard.file.label")}
        hint={say("import.wizard.file.hint", { limit: mostMegabytes })}
        accept={kinds}
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
