"use client";

import { useActionState, useState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { Button } from "@/ui/actions/button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { addStarterAction } from "./actions";

type StarterPart = {
  readonly id: string;
  readonly name: string;
  /** For quiet times, not for an incident. */
  readonly quiet: boolean;
  readonly rows: readonly string[];
  /** So many of its rows stand in the matrix already. */
  readonly there: number;
};

/** Offers the parts of the starter content by tick. */
export function StarterForm(props: { matrix: string; language: string; sets: readonly StarterPart[] }) {
  const { matrix, language, sets } = props;
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(addStarterAction, untouched);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const list = (quiet: boolean) => (
    <ul className="divide-y divide-line border-line border-y">
      {sets
        .filter((set) => set.quiet === quiet)
        .map(({ id, name, rows, there }) => (
          <li key={id} className="grid gap-1 py-2">
            <Checkbox
              name="set"
              value={id}
              label={name}
              hint={[
                say("starter.rows", { count: rows.length }),
                ...(there > 0 ? [say("starter.there", { count: there })] : []),
              ].join(" · ")}
              checked={chosen.has(id)}
              onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
            />
            <details className="pl-8">
              <summary className="cursor-pointer text-accent-ink text-sm">
                {say("starter.show")}
                <span className="sr-only">: {name}</span>
              </summary>
              <ul lang={language} className="list-disc py-1 pl-5">
                {rows.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
    </ul>
  );
  return (
    <form action={send} className="grid gap-6">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="matrix" value={matrix} />
      <input type="hidden" name="language" value={language} />
      <Section title={say("starter.quiet")}>{list(true)}</Section>
      <Section title={say("starter.incidents")} description={say("starter.templates")}>
        {list(false)}
      </Section>
      <div className="flex flex-wrap gap-3">
        <SubmitButton disabled={chosen.size === 0}>
          {chosen.size === 0 ? say("starter.addNothing") : say("starter.add", { count: chosen.size })}
        </SubmitButton>
        <Button variant="quiet" onClick={() => setChosen(new Set(sets.map(({ id }) => id)))}>
          {say("starter.all")}
        </Button>
      </div>
    </form>
  );
}
