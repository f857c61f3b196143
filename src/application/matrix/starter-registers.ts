import { channelRegister } from "@/application/channels/channel-register";
import { serviceRegister } from "@/application/channels/service-register";
import { positionRegister } from "@/application/people/position-register";
import { stakeholderRegister } from "@/application/people/stakeholder-register";
import { type Act, bringEntries } from "@/application/registers/bring-entries";
import { registered } from "@/application/registers/entry";
import type { NamedFields, Register } from "@/application/registers/register";
import type { Language } from "@/core/language/say";
import type { Entry } from "@/core/ledger/entry";
import { starterEntriesIn } from "@/core/matrix/starter/in-language";
import { broughtAlong } from "@/core/matrix/starter/sets";
import type { StarterRow } from "@/core/matrix/starter/starter";
import { nameKey } from "@/core/shared/name-key";

type Ids = Readonly<Record<string, string>>;

/** Ids of the register entries that starter rows name, by starter key. */
export type StarterIds = { readonly positions: Ids; readonly stakeholders: Ids; readonly channels: Ids };

/** Finds the register entries that starter rows name, by name, and adds those that are missing. */
export async function bringRegisters(
  act: Act,
  rows: readonly StarterRow[],
  language: Language,
): Promise<{ ids: StarterIds; entries: Entry[] }> {
  const keys = broughtAlong(rows);
  const starters = starterEntriesIn(language);
  const entries: Entry[] = [];

  const bring = async <Fields extends NamedFields, Starter extends NamedFields>(
    register: Register<Fields>,
    wanted: readonly string[],
    byKey: Readonly<Record<string, Starter>>,
    fieldsOf: (starter: Starter, idOf: (key: string) => string) => Partial<Fields> & NamedFields,
  ): Promise<Ids> => {
    const starterOf = (key: string) => byKey[key] as Starter;
    const byName = new Map(wanted.map((key) => [starterOf(key).name, key]));
    const { ids, added } = await bringEntries(act, register, [...byName.keys()], (name, found) =>
      fieldsOf(starterOf(byName.get(name) as string), (key) => found.get(nameKey(starterOf(key).name)) as string),
    );
    for (const { id, fields } of added) entries.push(registered(register, "added", { [register.noun]: id }, fields));
    return Object.fromEntries(wanted.map((key) => [key, ids.get(nameKey(starterOf(key).name)) as string]));
  };

  const services = await bring(
    serviceRegister,
    keys.services,
    starters.services,
    ({ name, kind, needs = [] }, idOf) => ({
      name,
      kind: serviceRegister.fields.shape.kind.parse(kind),
      needs: needs.map((group) => ({ ...group, of: group.of.map(idOf) })),
    }),
  );
  const positions = await bring(
    positionRegister,
    keys.positions,
    starters.positions,
    ({ reportsTo, ...fields }, idOf) => ({
      ...fields,
      reportsTo: reportsTo ? idOf(reportsTo) : null,
    }),
  );
  const channels = await bring(
    channelRegister,
    keys.channels,
    starters.channels,
    ({ needs, admitted = [], ...fields }) => ({
      ...fields,
      admitted: admitted.flatMap((key) => positions[key] ?? []),
      needs: needs.map((need) => ({ atLeast: 1, of: [services[need] as string] })),
    }),
  );
  const stakeholders = await bring(stakeholderRegister, keys.stakeholders, starters.stakeholders, (starter) => starter);
  return { ids: { positions, stakeholders, channels }, entries };
}
