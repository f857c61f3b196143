"use client";

import { One, Ticks, Words } from "@/app/(signed-in)/_register/choices";
import type { Entry, Option } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import { type EntryNames, optionsOf } from "@/app/(signed-in)/_register/options";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { emptyPosition, type PositionFields } from "@/core/people/fields";
import { guardedAudiences, incidentRoles } from "@/core/people/register";
import { Combobox } from "@/ui/form/combobox";
import { Switch } from "@/ui/form/switch";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import {
  addPositionAction,
  archivePositionAction,
  mergePositionAction,
  restorePositionAction,
  saveManyPositionsAction,
  savePositionAction,
} from "./actions";

const acts = {
  add: addPositionAction,
  save: savePositionAction,
  saveMany: saveManyPositionsAction,
  archive: archivePositionAction,
  restore: restorePositionAction,
  merge: mergePositionAction,
};

type PositionScreenProps = {
  positions: readonly Entry<PositionFields>[];
  contacts: readonly Option[];
  /** Of positions and contacts. */
  names: EntryNames;
  mayEdit: boolean;
  open?: string;
};

/** The register of posts: who holds each, who stands in, what it may do. */
export function PositionScreen({ positions, contacts, names, mayEdit, open }: PositionScreenProps) {
  const say = useSay();
  const nameOf = (id: string | null) => (id ? (names[id] ?? "…") : "");
  const label = (field: keyof PositionFields) => say(`register.fields.${field}`);
  return (
    <RegisterScreen<PositionFields>
      noun="position"
      room="people"
      entries={positions}
      empty={emptyPosition}
      acts={acts}
      mayEdit={mayEdit}
      open={open}
      columns={[
        {
          key: "holder",
          head: label("holder"),
          text: ({ holder }) => nameOf(holder),
          cell: ({ holder }) => nameOf(holder),
        },
        {
          key: "deputies",
          head: label("deputies"),
          text: ({ deputies }) => deputies.map(nameOf).join(", "),
          cell: ({ deputies }) => deputies.map(nameOf).join(", "),
        },
        {
          key: "department",
          head: label("department"),
          text: ({ department }) => department,
          cell: ({ department }) => department,
          filter: true,
        },
        {
          key: "reportsTo",
          head: label("reportsTo"),
          text: ({ reportsTo }) => nameOf(reportsTo),
          cell: ({ reportsTo }) => nameOf(reportsTo),
          filter: true,
        },
      ]}
      nameOf={nameOf}
      form={({ id, fields, change, readOnly, many }) => (
        <>
          <NameField {...{ fields, change, readOnly, many }} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Typed
              label={label("department")}
              value={fields.department}
              readOnly={readOnly}
              onChange={(department) => change({ department })}
            />
            <One
              label={label("reportsTo")}
              options={optionsOf(positions).filter(({ value }) => value !== id)}
              value={fields.reportsTo}
              readOnly={readOnly}
              onChange={(reportsTo) => change({ reportsTo })}
            />
            <One
              label={label("holder")}
              options={contacts}
              value={fields.holder}
              readOnly={readOnly}
              onChange={(holder) => change({ holder })}
            />
            <Combobox
              label={label("deputies")}
              hint={say("register.hints.deputies")}
              multiple
              disabled={readOnly}
              options={contacts}
              values={fields.deputies}
              onChange={(deputies) => change({ deputies })}
            />
          </div>
          <Switch
            label={label("declares")}
            hint={say("register.hints.declares")}
            checked={fields.declares}
            disabled={readOnly}
            onChange={({ target }) => change({ declares: target.checked })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Ticks
              label={label("speaksTo")}
              options={guardedAudiences.map((value) => ({ value, label: say(`register.kinds.stakeholder.${value}`) }))}
              values={fields.speaksTo}
              readOnly={readOnly}
              onChange={(speaksTo) => change({ speaksTo })}
            />
            <Words
              label={label("incidentRoles")}
              hint={say("register.hints.incidentRoles")}
              options={incidentRoles.map((value) => ({ value, label: say(`register.incidentRoles.${value}`) }))}
              values={fields.incidentRoles}
              readOnly={readOnly}
              onChange={(roles) => change({ incidentRoles: roles })}
            />
          </div>
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
