"use client";

import { One } from "@/app/(signed-in)/_register/choices";
import type { Entry, Option } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import { NeedsEditor } from "@/app/(signed-in)/_register/needs-editor";
import type { EntryNames } from "@/app/(signed-in)/_register/options";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { channelKinds } from "@/core/channels/channel";
import { type ChannelFields, emptyChannel } from "@/core/channels/fields";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { Switch } from "@/ui/form/switch";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import {
  addChannelAction,
  archiveChannelAction,
  mergeChannelAction,
  restoreChannelAction,
  saveChannelAction,
  saveManyChannelsAction,
} from "./actions";

const acts = {
  add: addChannelAction,
  save: saveChannelAction,
  saveMany: saveManyChannelsAction,
  archive: archiveChannelAction,
  restore: restoreChannelAction,
  merge: mergeChannelAction,
};

type ChannelScreenProps = {
  channels: readonly Entry<ChannelFields>[];
  services: readonly Option[];
  positions: readonly Option[];
  /** Of services and positions. */
  names: EntryNames;
  /** Confidentiality levels, lowest first. */
  levels: readonly string[];
  /** Words of the list of environments. */
  environments: readonly string[];
  mayEdit: boolean;
  open?: string;
};

/** The register of ways to carry a message. */
export function ChannelScreen({
  channels,
  services,
  positions,
  names,
  levels,
  mayEdit,
  open,
  environments,
}: ChannelScreenProps) {
  const say = useSay();
  const nameOf = (id: string | null) => (id ? (names[id] ?? "…") : "");
  const label = (field: keyof ChannelFields) => say(`register.fields.${field}`);
  const needs = (entry: ChannelFields) => entry.needs.map(({ of }) => of.map(nameOf).join(" / ")).join(", ");
  const kind = (entry: ChannelFields) => say(`register.kinds.channel.${entry.kind}`);
  return (
    <RegisterScreen<ChannelFields>
      noun="channel"
      room="channels"
      entries={channels}
      empty={emptyChannel}
      acts={acts}
      mayEdit={mayEdit}
      open={open}
      columns={[
        { key: "kind", head: label("kind"), text: kind, cell: kind, filter: true },
        {
          key: "ceiling",
          head: label("ceiling"),
          text: ({ ceiling }) => ceiling ?? "",
          cell: ({ ceiling }) => ceiling,
          filter: true,
        },
        { key: "needs", head: label("needs"), text: needs, cell: needs },
        { key: "owner", head: label("owner"), text: ({ owner }) => nameOf(owner), cell: ({ owner }) => nameOf(owner) },
      ]}
      nameOf={nameOf}
      form={({ fields, change, readOnly, many }) => (
        <>
          <NameField {...{ fields, change, readOnly, many }} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={label("kind")}
              value={fields.kind}
              disabled={readOnly}
              options={channelKinds.map((value) => ({ value, label: say(`register.kinds.channel.${value}`) }))}
              onChange={({ target }) => change({ kind: target.value as ChannelFields["kind"] })}
            />
            <Select
              label={label("ceiling")}
              hint={say("register.hints.ceiling")}
              value={fields.ceiling ?? ""}
              placeholder={say("register.notSet")}
              disabled={readOnly}
              options={levels.map((value) => ({ value, label: value }))}
              onChange={({ target }) => change({ ceiling: target.value || null })}
            />
          </div>
          <NeedsEditor
            value={fields.needs}
            services={services}
            readOnly={readOnly}
            onChange={(next) => change({ needs: next })}
          />
          <Switch
            label={label("encrypted")}
            checked={fields.encrypted}
            disabled={readOnly}
            onChange={({ target }) => change({ encrypted: target.checked })}
          />
          <Switch
            label={label("exportable")}
            hint={say("register.hints.exportable")}
            checked={fields.exportable}
            disabled={readOnly}
            onChange={({ target }) => change({ exportable: target.checked })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Typed
              label={label("identityCheck")}
              value={fields.identityCheck}
              lines
              readOnly={readOnly}
              onChange={(identityCheck) => change({ identityCheck })}
            />
            <Typed
              label={label("joinControl")}
              value={fields.joinControl}
              lines
              readOnly={readOnly}
              onChange={(joinControl) => change({ joinControl })}
            />
            {fields.kind === "war-room" && (
              <Combobox
                label={label("admitted")}
                hint={say("register.hints.admitted")}
                multiple
                disabled={readOnly}
                options={positions}
                values={fields.admitted}
                onChange={(admitted) => change({ admitted })}
              />
            )}
            <Combobox
              label={label("environments")}
              multiple
              disabled={readOnly}
              options={[...new Set([...environments, ...fields.environments])].map((value) => ({
                value,
                label: value,
              }))}
              values={fields.environments}
              onCreate={(word) => word}
              onChange={(next) => change({ environments: next })}
            />
            <One
              label={label("owner")}
              options={positions}
              value={fields.owner}
              readOnly={readOnly}
              onChange={(owner) => change({ owner })}
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
