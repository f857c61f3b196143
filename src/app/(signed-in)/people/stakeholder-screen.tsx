"use client";

import { One, WordList } from "@/app/(signed-in)/_register/choices";
import type { Entry, Option } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import type { EntryNames } from "@/app/(signed-in)/_register/options";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { emptyStakeholder, type StakeholderFields } from "@/core/people/fields";
import { stakeholderKinds, tlpLabels } from "@/core/people/register";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import {
  addStakeholderAction,
  archiveStakeholderAction,
  mergeStakeholderAction,
  restoreStakeholderAction,
  saveManyStakeholdersAction,
  saveStakeholderAction,
} from "./actions";

const acts = {
  add: addStakeholderAction,
  save: saveStakeholderAction,
  saveMany: saveManyStakeholdersAction,
  archive: archiveStakeholderAction,
  restore: restoreStakeholderAction,
  merge: mergeStakeholderAction,
};

type StakeholderScreenProps = {
  stakeholders: readonly Entry<StakeholderFields>[];
  positions: readonly Option[];
  contacts: readonly Option[];
  /** Of positions and contacts. */
  names: EntryNames;
  /** Confidentiality levels, lowest first. */
  levels: readonly string[];
  mayEdit: boolean;
  open?: string;
};

/** The register of interested parties, inside and outside. */
export function StakeholderScreen({
  stakeholders,
  positions,
  contacts,
  names,
  levels,
  mayEdit,
  open,
}: StakeholderScreenProps) {
  const say = useSay();
  const nameOf = (id: string | null) => (id ? (names[id] ?? "…") : "");
  const label = (field: keyof StakeholderFields) => say(`register.fields.${field}`);
  const side = (direction: StakeholderFields["direction"]) => say(`register.sides.${direction}`);
  return (
    <RegisterScreen<StakeholderFields>
      noun="stakeholder"
      room="people"
      entries={stakeholders}
      empty={emptyStakeholder}
      acts={acts}
      mayEdit={mayEdit}
      open={open}
      columns={[
        {
          key: "direction",
          head: label("direction"),
          text: ({ direction }) => side(direction),
          cell: ({ direction }) => side(direction),
          filter: true,
        },
        {
          key: "kind",
          head: label("kind"),
          text: ({ kind }) => say(`register.kinds.stakeholder.${kind}`),
          cell: ({ kind }) => say(`register.kinds.stakeholder.${kind}`),
          filter: true,
        },
        {
          key: "contacts",
          head: label("contacts"),
          text: ({ contacts: ids }) => ids.map(nameOf).join(", "),
          cell: ({ contacts: ids }) => ids.map(nameOf).join(", "),
        },
        {
          key: "relationshipOwner",
          head: label("relationshipOwner"),
          text: ({ relationshipOwner }) => nameOf(relationshipOwner),
          cell: ({ relationshipOwner }) => nameOf(relationshipOwner),
          filter: true,
        },
      ]}
      nameOf={nameOf}
      form={({ fields, change, readOnly, many }) => (
        <>
          <NameField {...{ fields, change, readOnly, many }} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={label("direction")}
              value={fields.direction}
              disabled={readOnly}
              options={(["internal", "external"] as const).map((value) => ({ value, label: side(value) }))}
              onChange={({ target }) => change({ direction: target.value as StakeholderFields["direction"] })}
            />
            <Select
              label={label("kind")}
              value={fields.kind}
              disabled={readOnly}
              options={stakeholderKinds.map((value) => ({ value, label: say(`register.kinds.stakeholder.${value}`) }))}
              onChange={({ target }) => change({ kind: target.value as StakeholderFields["kind"] })}
            />
            <Combobox
              label={label("contacts")}
              hint={say("register.hints.contacts")}
              multiple
              disabled={readOnly}
              options={contacts}
              values={fields.contacts}
              onChange={(next) => change({ contacts: next })}
            />
            <One
              label={label("relationshipOwner")}
              options={positions}
              value={fields.relationshipOwner}
              readOnly={readOnly}
              onChange={(relationshipOwner) => change({ relationshipOwner })}
            />
            <Select
              label={label("needToKnow")}
              value={fields.needToKnow ?? ""}
              placeholder={say("register.notSet")}
              disabled={readOnly}
              options={levels.map((value) => ({ value, label: value }))}
              onChange={({ target }) => change({ needToKnow: target.value || null })}
            />
            <Select
              label={label("sharing")}
              value={fields.sharing ?? ""}
              placeholder={say("register.notSet")}
              disabled={readOnly}
              options={tlpLabels.map((value) => ({ value, label: value }))}
              onChange={({ target }) => change({ sharing: (target.value || null) as StakeholderFields["sharing"] })}
            />
          </div>
          <WordList
            label={label("jurisdictions")}
            hint={say("register.hints.list")}
            values={fields.jurisdictions}
            readOnly={readOnly}
            onChange={(jurisdictions) => change({ jurisdictions })}
          />
          <Typed
            label={label("noticeTerms")}
            value={fields.noticeTerms}
            lines
            readOnly={readOnly}
            onChange={(noticeTerms) => change({ noticeTerms })}
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
