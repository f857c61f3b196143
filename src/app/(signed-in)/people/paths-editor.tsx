"use client";

import { ArrowUp, BadgeCheck, Plus, X } from "lucide-react";
import { useState } from "react";
import type { PathFields } from "@/core/people/fields";
import { pathKinds } from "@/core/people/register";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { Select } from "@/ui/form/select";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import { PathFreshness } from "./path-freshness";
import { PathNeeds, type ServiceOption } from "./path-needs";

type PathsEditorProps = {
  paths: readonly PathFields[];
  services: readonly ServiceOption[];
  onChange: (paths: PathFields[]) => void;
  readOnly: boolean;
  now: string;
  /** How long a verification holds, in days, and when a human last answered, by path. */
  freshDays: number;
  answeredAt: Readonly<Record<string, string>>;
};

/** Edits the ways to reach a contact, in the order to try them. */
export function PathsEditor(props: PathsEditorProps) {
  const { paths, services, onChange, readOnly, now, freshDays, answeredAt } = props;
  const say = useSay();
  // A new path goes out once something is typed into it.
  const [fresh, setFresh] = useState<PathFields>();
  const shown = fresh ? [...paths, fresh] : paths;
  const set = (index: number, change: Partial<PathFields>) => {
    const next = shown.map((path, place) => (place === index ? { ...path, ...change } : path));
    const isFresh = fresh !== undefined && index === paths.length;
    if (isFresh && !next[index]?.value) return setFresh(next[index]);
    if (isFresh) setFresh(undefined);
    onChange(isFresh || !fresh ? next : next.slice(0, -1));
  };
  const remove = (index: number) =>
    index === paths.length ? setFresh(undefined) : onChange(paths.toSpliced(index, 1));
  const raise = (index: number) =>
    onChange(paths.toSpliced(index, 1).toSpliced(index - 1, 0, paths[index] as PathFields));
  return (
    <fieldset disabled={readOnly} className="grid gap-3">
      <legend className="mb-2 w-full border-line border-b pb-1 font-semibold">{say("register.fields.paths")}</legend>
      {shown.map((path, index) => (
        <div key={path.id} className="grid gap-2 rounded-md border border-line p-3">
          <div className="flex flex-wrap items-end gap-2">
            <Select
              className="w-36"
              label={say("register.paths.kind")}
              value={path.kind}
              options={pathKinds.map((value) => ({ value, label: say(`register.kinds.path.${value}`) }))}
              onChange={({ target }) => set(index, { kind: target.value as PathFields["kind"] })}
            />
            <div className="min-w-48 flex-1">
              <Typed
                label={say("register.paths.value")}
                value={path.value}
                required
                readOnly={readOnly}
                onChange={(value) => set(index, { value })}
              />
            </div>
            <IconButton
              label={say("register.paths.raise")}
              icon={<ArrowUp aria-hidden />}
              disabled={index === 0 || index === paths.length}
              onClick={() => raise(index)}
            />
            <IconButton label={say("register.paths.remove")} icon={<X aria-hidden />} onClick={() => remove(index)} />
          </div>
          <PathNeeds
            value={path.needs}
            services={services}
            readOnly={readOnly}
            onChange={(needs) => set(index, { needs })}
          />
          <div className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
            <PathFreshness
              verifiedAt={path.verifiedAt}
              answeredAt={answeredAt[path.id ?? ""]}
              days={freshDays}
              now={now}
            />
            <Button
              size="small"
              variant="quiet"
              icon={<BadgeCheck aria-hidden />}
              onClick={() => set(index, { verifiedAt: new Date().toISOString() })}
            >
              {say("register.paths.verify")}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onClick={() => setFresh(emptyPath())}>
          {say("register.paths.add")}
        </Button>
      </div>
    </fieldset>
  );
}

function emptyPath(): PathFields {
  return { id: crypto.randomUUID(), kind: "phone", value: "", needs: [], verifiedAt: null };
}
