import { channelRegister } from "@/application/channels/channel-register";
import { serviceRegister } from "@/application/channels/service-register";
import { recordChanges } from "@/application/ledger/record-changes";
import { positionRegister } from "@/application/people/position-register";
import { stakeholderRegister } from "@/application/people/stakeholder-register";
import { about, registered } from "@/application/registers/entry";
import { idsByName } from "@/application/registers/names";
import type { NamedFields, Register } from "@/application/registers/register";
import type { Actor } from "@/core/access/actor";
import type { Entry } from "@/core/ledger/entry";
import {
  broughtAlong,
  channelsByKey,
  positionsByKey,
  servicesByKey,
  stakeholdersByKey,
} from "@/core/matrix/starter/sets";
import type { StarterRow } from "@/core/matrix/starter/starter";
import { nameKey } from "@/core/shared/name-key";
import type { Tx } from "@/platform/database/client";

type Act = { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly newId: () => string };
type Ids = Readonly<Record<string, string>>;

/** Ids of the register entries that starter rows name, by starter key. */
export type StarterIds = { readonly positions: Ids; readonly stakeholders: Ids; readonly channels: Ids };

/** Finds the register entries that starter rows name, by name, and adds those that are missing. */
export async function bringRegisters(
  act: Act,
  rows: readonly StarterRow[],
): Promise<{ ids: StarterIds; entries: Entry[] }> {
  const keys = broughtAlong(rows);
  const entries: Entry[] = [];

  const bring = async <Fields extends NamedFields>(
    register: Register<Fields>,
    wanted: readonly string[],
    fieldsOf: (key: string, ids: Ids) => Partial<Fields> & NamedFields,
  ): Promise<Ids> => {
    const known = await idsByName(act.tx, register);
    const ids: Record<string, string> = {};
    for (const key of wanted) {
      const fields = fieldsOf(key, ids);
      ids[key] = known.get(nameKey(fields.name)) ?? (await add(act, register, fields, entries));
    }
    return ids;
  };

  const services = await bring(serviceRegister, keys.services, (key, ids) => {
    const { name, kind, needs = [] } = servicesByKey[key] as (typeof servicesByKey)[string];
    return {
      name,
      kind: serviceRegister.fields.shape.kind.parse(kind),
      needs: needs.map((group) => ({ ...group, of: group.of.map((need) => ids[need] as string) })),
    };
  });
  const channels = await bring(channelRegister, keys.channels, (key) => {
    const { needs, ...fields } = channelsByKey[key] as (typeof channelsByKey)[string];
    return { ...fields, needs: needs.map((need) => ({ atLeast: 1, of: [services[need] as string] })) };
  });
  const positions = await bring(positionRegister, keys.positions, (key, ids) => {
    const { reportsTo, ...fields } = positionsByKey[key] as (typeof positionsByKey)[string];
    return { ...fields, reportsTo: reportsTo ? (ids[reportsTo] as string) : null };
  });
  const stakeholders = await bring(
    stakeholderRegister,
    keys.stakeholders,
    (key) => stakeholdersByKey[key] as (typeof stakeholdersByKey)[string],
  );
  return { ids: { positions, stakeholders, channels }, entries };
}

async function add<Fields extends NamedFields>(
  { tx, actor, now, newId }: Act,
  register: Register<Fields>,
  fields: Partial<Fields> & NamedFields,
  entries: Entry[],
): Promise<string> {
  const id = newId();
  await register.insert(tx, id, { ...register.empty, ...fields } as unknown as Fields);
  await recordChanges(tx, about(register, id, actor, now), register.empty, { created: true, ...fields });
  entries.push(registered(register, "added", { [register.noun]: id }, fields));
  return id;
}
