"use client";

import { Check, Minus } from "lucide-react";
import { useMemo } from "react";
import { WordList } from "@/app/(signed-in)/_register/choices";
import type { Entry } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { type ElementPatterns, type ElementWords, elementPatterns, missingElements } from "@/core/matrix/template";
import { emptyTerm, type TermFields, type TermList } from "@/core/organisation/terms";
import { TextInput } from "@/ui/form/text-input";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import {
  addTermAction,
  archiveTermAction,
  mergeTermAction,
  restoreTermAction,
  saveManyTermsAction,
  saveTermAction,
} from "./actions";

type TermScreenProps = {
  list: TermList;
  terms: readonly Entry<TermFields>[];
  /** Words by which the elements of a template are recognised. */
  elements: ElementWords;
  mayEdit: boolean;
  open?: string;
};

/** One of the lists that rows and registers draw their words from. */
export function TermScreen({ list, terms, elements, mayEdit, open }: TermScreenProps) {
  const say = useSay();
  const patterns = useMemo(() => elementPatterns(elements), [elements]);
  const lacks = ({ meaning }: TermFields) =>
    missingElements(meaning, patterns)
      .map((one) => say(`register.terms.elements.${one}`))
      .join("; ");
  const label = (field: keyof TermFields) => say(`register.fields.${field}`);
  return (
    <RegisterScreen<TermFields>
      noun="term"
      room="matrix/lists"
      list={list}
      order="rank"
      entries={terms}
      empty={{ ...emptyTerm, list }}
      acts={{
        add: (input) => addTermAction({ ...input, list }),
        save: saveTermAction,
        saveMany: saveManyTermsAction,
        archive: archiveTermAction,
        restore: restoreTermAction,
        merge: mergeTermAction,
      }}
      mayEdit={mayEdit}
      open={open}
      columns={[
        {
          key: "rank",
          head: label("rank"),
          text: ({ rank }) => String(rank).padStart(6, "0"),
          cell: ({ rank }) => rank,
        },
        {
          key: "meaning",
          head: list === "template" ? say("register.terms.wording") : label("meaning"),
          text: ({ meaning }) => meaning,
          cell: ({ meaning }) => <span className="line-clamp-3 max-w-prose">{meaning}</span>,
        },
        list === "template"
          ? {
              key: "elements",
              head: say("register.terms.lacks"),
              text: lacks,
              cell: (term) => lacks(term) || <Badge tone="good">{say("register.terms.lacksNothing")}</Badge>,
            }
          : {
              key: "equivalents",
              head: label("equivalents"),
              text: ({ equivalents }) => equivalents.join("; "),
              cell: ({ equivalents }) => equivalents.join("; "),
            },
      ]}
      nameOf={(id) => id ?? ""}
      form={({ fields, change, readOnly, many }) => (
        <>
          <NameField {...{ fields, change, readOnly, many }} />
          <Typed
            label={list === "template" ? say("register.terms.wording") : label("meaning")}
            value={fields.meaning}
            lines
            readOnly={readOnly}
            onChange={(meaning) => change({ meaning })}
          />
          {list === "template" ? (
            <TemplateElements wording={fields.meaning} patterns={patterns} />
          ) : (
            <WordList
              label={label("equivalents")}
              hint={say("register.hints.list")}
              values={fields.equivalents}
              readOnly={readOnly}
              onChange={(equivalents) => change({ equivalents })}
            />
          )}
          <TextInput
            type="number"
            min={0}
            label={label("rank")}
            hint={say("register.hints.rank")}
            defaultValue={String(fields.rank)}
            readOnly={readOnly}
            onBlur={(event) => change({ rank: Math.max(0, Math.trunc(Number(event.target.value)) || 0) })}
          />
          <Typed
            label={label("notes")}
            value={fields.notes}
            lines
            readOnly={readOnly}
            onChange={(notes) => change({ notes })}
          />
        </>
      )}
    />
  );
}

/** Shows which of the required elements a wording carries, as it is typed. */
function TemplateElements({ wording, patterns }: { wording: string; patterns: ElementPatterns }) {
  const say = useSay();
  const missing = missingElements(wording, patterns);
  return (
    <ul className="grid gap-1 text-sm sm:grid-cols-2">
      {[...patterns.keys()].map((one) => {
        const lacks = missing.includes(one);
        const Sign = lacks ? Minus : Check;
        return (
          <li key={one} className={lacks ? "text-warn-ink" : "text-ink-soft"}>
            <Sign aria-hidden className="mr-1.5 inline size-4" />
            {say(lacks ? "register.terms.lacks" : "register.terms.carries")}: {say(`register.terms.elements.${one}`)}
          </li>
        );
      })}
    </ul>
  );
}
