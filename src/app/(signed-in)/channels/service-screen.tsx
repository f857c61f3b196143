"use client";

import type { Entry } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import { NeedsEditor } from "@/app/(signed-in)/_register/needs-editor";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { serviceKinds } from "@/core/channels/channel";
import { emptyService, type ServiceFields } from "@/core/channels/fields";
import { Select } from "@/ui/form/select";
import { Typed } from "@/ui/form/typed";
import { useSay } from "@/ui/language";
import {
  addServiceAction,
  archiveServiceAction,
  mergeServiceAction,
  restoreServiceAction,
  saveManyServicesAction,
  saveServiceAction,
} from "./actions";

const acts = {
  add: addServiceAction,
  save: saveServiceAction,
  saveMany: saveManyServicesAction,
  archive: archiveServiceAction,
  restore: restoreServiceAction,
  merge: mergeServiceAction,
};

type ServiceScreenProps = { services: readonly Entry<ServiceFields>[]; mayEdit: boolean; open?: string };

/** The register of what channels, paths and other services depend on. */
export function ServiceScreen({ services, mayEdit, open }: ServiceScreenProps) {
  const say = useSay();
  const options = services.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? "…";
  const label = (field: keyof ServiceFields) => say(`register.fields.${field}`);
  const needs = (entry: ServiceFields) => entry.needs.map(({ of }) => of.map(nameOf).join(" / ")).join(", ");
  const kind = (entry: ServiceFields) => say(`register.kinds.service.${entry.kind}`);
  return (
    <RegisterScreen<ServiceFields>
      noun="service"
      room="channels"
      entries={services}
      empty={emptyService}
      acts={acts}
      mayEdit={mayEdit}
      open={open}
      columns={[
        { key: "kind", head: label("kind"), text: kind, cell: kind, filter: true },
        { key: "needs", head: label("needs"), text: needs, cell: needs },
      ]}
      nameOf={nameOf}
      form={({ id, fields, change, readOnly, many }) => (
        <>
          <NameField {...{ fields, change, readOnly, many }} />
          <Select
            label={label("kind")}
            value={fields.kind}
            disabled={readOnly}
            options={serviceKinds.map((value) => ({ value, label: say(`register.kinds.service.${value}`) }))}
            onChange={({ target }) => change({ kind: target.value as ServiceFields["kind"] })}
          />
          <NeedsEditor
            value={fields.needs}
            services={options.filter(({ value }) => value !== id)}
            readOnly={readOnly}
            onChange={(next) => change({ needs: next })}
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
