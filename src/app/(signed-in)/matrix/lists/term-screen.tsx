"use client";

import { WordList } from "@/app/(signed-in)/_register/choices";
import type { Entry } from "@/app/(signed-in)/_register/entry";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { textOfEntry } from "@/app/(signed-in)/_register/text-of";
import { Typed } from "@/app/(signed-in)/_register/typed";
import { emptyTerm, type TermFields, type TermList } from "@/core/organisation/terms";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import {
  addTermAction,
  archiveTermAction,
  mergeTermAction,
  restoreTermAction,
  saveManyTermsAction,
  saveTermAction,
} from "./actions";

type TermScreenProps = { list: TermList; terms: readonly Entry<TermFields>[]; mayEdit: boolean; open?: string };

/** One of the lists that rows and registers draw their words from. */
export function TermScreen({ list, terms, mayEdit, open }: TermScreenProps) {
  const say = useSay();
  const label = (field: keyof TermFields) => say(`register.fields.${field}`);
  return (
    <RegisterScreen<TermFields>
      noun="term"
      room="matrix/lists"
      list={list}
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
        { key: "meaning", head: label("meaning"), text: ({ meaning }) => meaning, cell: ({ meaning }) => meaning },
        {
          key: "equivalents",
          head: label("equivalents"),
          text: ({ equivalents }) => equivalents.join("; "),
          cell: ({ equivalents }) => equivalents.join("; "),
        },
      ]}
      textOf={textOfEntry((id) => id ?? "", say)}
      form={({ fields, change, readOnly }) => (
        <>
          <Typed
            label={label("name")}
            value={fields.name}
            required
            readOnly={readOnly}
            onChange={(name) => change({ name })}
          />
          <Typed
            label={label("meaning")}
            value={fields.meaning}
            lines
            readOnly={readOnly}
            onChange={(meaning) => change({ meaning })}
          />
          <WordList
            label={label("equivalents")}
            hint={say("register.hints.list")}
            values={fields.equivalents}
            readOnly={readOnly}
            onChange={(equivalents) => change({ equivalents })}
          />
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
