"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Names } from "@/application/matrix/list-names";
import type { OpenPlan } from "@/application/matrix/open-plan";
import type { TextKey } from "@/core/language/say";
import { readPlanText } from "@/core/matrix/plan/live";
import type { AddSections } from "@/core/matrix/plan/section";
import { Button } from "@/ui/actions/button";
import { Checkbox } from "@/ui/form/checkbox";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { RichText } from "@/ui/show/rich-text";
import { addSectionsAction } from "./actions";
import { liveNames } from "./live-names";

type OffersProps = { matrix: string; offers: OpenPlan["offers"]; names: Names };
type NewSection = (typeof AddSections)["_zod"]["input"]["sections"][number];

/** Offers wording for what the plan does not settle yet, by tick, and a section of one's own. */
export function Offers({ matrix, offers, names }: OffersProps) {
  const say = useSay();
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const unknown = say("plan.unknown");

  const add = async (sections: readonly NewSection[]) => {
    setBusy(true);
    const added = await addSectionsAction({ matrix, sections: [...sections] });
    setBusy(false);
    if (!added.ok) {
      const { code, field, values } = added.refusal;
      return setProblem(say(`refusals.${code}` as TextKey, { field: field ?? "", ...values }));
    }
    setProblem(undefined);
    setChosen(new Set());
    setOwn("");
    router.refresh();
  };
  const tick = (kind: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(kind);
    else next.delete(kind);
    setChosen(next);
  };
  const addOwn = (event: FormEvent) => {
    event.preventDefault();
    void add([{ name: own }]);
  };
  return (
    <div className="grid gap-8 border-line border-t pt-6 print:hidden">
      {problem && <Banner tone="stop">{problem}</Banner>}
      {offers.length > 0 && (
        <Section title={say("plan.offers")} description={say("plan.offersLead")}>
          <div className="grid gap-4">
            <ul className="divide-y divide-line border-line border-y">
              {offers.map(({ kind, name, text }) => (
                <li key={kind} className="flex flex-wrap items-start gap-x-6 gap-y-1 py-2">
                  <Checkbox
                    label={name}
                    checked={chosen.has(kind)}
                    onChange={({ currentTarget }) => tick(kind, currentTarget.checked)}
                  />
                  <details className="w-full pl-7">
                    <summary className="cursor-pointer text-accent-ink text-sm">
                      {say("plan.show")}
                      <span className="sr-only">: {name}</span>
                    </summary>
                    <div className="py-2">
                      <RichText blocks={readPlanText(text, liveNames(names), unknown)} unknown={unknown} />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
            <div className="flex flex-wrap items-center gap-3">
              <Button
                variant="primary"
                busy={busy}
                disabled={chosen.size === 0}
                onClick={() => add(offers.filter(({ kind }) => chosen.has(kind)))}
              >
                {chosen.size === 0 ? say("plan.addNothing") : say("plan.add", { count: chosen.size })}
              </Button>
              <Button variant="quiet" onClick={() => setChosen(new Set(offers.map(({ kind }) => kind)))}>
                {say("plan.all")}
              </Button>
            </div>
          </div>
        </Section>
      )}
      <Section title={say("plan.own")}>
        <form onSubmit={addOwn} className="flex flex-wrap items-end gap-2">
          <TextInput
            label={say("plan.ownName")}
            required
            maxLength={200}
            value={own}
            onChange={({ currentTarget }) => setOwn(currentTarget.value)}
          />
          <Button type="submit">{say("plan.ownAdd")}</Button>
        </form>
      </Section>
    </div>
  );
}
