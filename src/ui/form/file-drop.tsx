"use client";

import { File as FileIcon, Upload, X } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { IconButton } from "@/ui/actions/icon-button";
import { classes } from "@/ui/classes";
import { useReader, useSay } from "@/ui/language";
import { FieldError } from "./field";
import { formatBytes } from "./format-bytes";

type FileDropProps = {
  label: string;
  hint?: string;
  error?: string;
  /** Sends the files with the form under this name. */
  name?: string;
  /** As for the file input: ".csv,.xlsx". */
  accept?: string;
  multiple?: boolean;
  onChange?: (files: File[]) => void;
};

/** Takes files by drop, paste of the file dialog or keyboard; a plain file input without JavaScript. */
export function FileDrop({ label, hint, error, name, accept, multiple = false, onChange }: FileDropProps) {
  const say = useSay();
  const { language } = useReader();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);

  const take = (next: File[]) => {
    const kept = multiple ? next : next.slice(0, 1);
    const transfer = new DataTransfer();
    for (const file of kept) transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    setFiles(kept);
    onChange?.(kept);
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };

  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same by keyboard */}
      <div
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={(event) => {
          onDrag(event);
          take([...(multiple ? files : []), ...event.dataTransfer.files]);
        }}
        className={classes(
          "relative grid justify-items-center gap-1 rounded-lg border border-dashed px-4 py-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          over ? "border-accent bg-accent-soft" : "border-line-strong bg-sunken hover:border-ink-soft",
          error && "border-stop",
        )}
      >
        <Upload aria-hidden className="size-5 text-accent" />
        <p>
          <span className="font-medium text-accent-ink underline underline-offset-3">
            {say("ui.files.choose", { count: multiple ? 2 : 1 })}
          </span>{" "}
          {say("ui.files.orDrop", { count: multiple ? 2 : 1 })}
        </p>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft text-sm">
            {hint}
          </p>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => take([...(event.target.files ?? [])])}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      {files.length > 0 && (
        <ul className="grid gap-1">
          {files.map((file) => (
            <li
              key={`${file.name}${file.size}`}
              className="flex items-center gap-2 rounded-md border border-line bg-surface py-1 pr-1 pl-3"
            >
              <FileIcon aria-hidden className="size-4 shrink-0 text-ink-soft" />
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              <span className="text-ink-faint text-sm tabular-nums">{formatBytes(file.size, language)}</span>
              <IconButton
                size="small"
                label={say("ui.files.remove", { name: file.name })}
                icon={<X aria-hidden />}
                onClick={() => take(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="sr-only">
        {files.length > 0 && say("ui.files.chosen", { count: files.length })}
      </span>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
