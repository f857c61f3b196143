"use client";

import { useCallback, useMemo, useState } from "react";
import { addChannelAction } from "@/app/(signed-in)/channels/actions";
import { addPositionAction, addStakeholderAction } from "@/app/(signed-in)/people/actions";
import type { NamedEntry, Names } from "@/application/matrix/list-names";
import { legalNames } from "@/core/matrix/legal-names";
import type { Register } from "@/core/matrix/references";
import type { Direction } from "@/core/people/register";
import { nameKey } from "@/core/shared/name-key";
import type { Refusal } from "@/core/shared/refusal";
import { fetchNames } from "./server";

const uuid = /^[0-9a-f-]{36}$/;
const lists = { position: "positions", stakeholder: "stakeholders", channel: "channels" } as const;

export type Registers = ReturnType<typeof useNames>;

/** Knows the register entries that rows can name, and creates what is missing. */
export function useNames(matrix: string, first: Names, say: (refusal: Refusal) => void) {
  const [names, setNames] = useState(first);

  const byId = useMemo(() => {
    const all: NamedEntry[] = [...names.positions, ...names.stakeholders, ...names.channels];
    return new Map([...all.map(({ id, name }) => [id, name] as const), ...legalNames(names.regimes)]);
  }, [names]);

  const byName = useMemo(() => {
    const index = (entries: readonly NamedEntry[]) =>
      new Map(entries.filter(({ archived }) => !archived).map(({ id, name }) => [nameKey(name), id]));
    return {
      position: index(names.positions),
      stakeholder: index(names.stakeholders),
      channel: index(names.channels),
    };
  }, [names]);

  const create = useCallback(
    async (register: Register, name: string, direction: Direction = "internal"): Promise<string | undefined> => {
      const added =
        register === "position"
          ? await addPositionAction({ name })
          : register === "channel"
            ? await addChannelAction({ name })
            : await addStakeholderAction({ name, direction });
      const taken = added.ok ? undefined : added.refusal.values?.id;
      const id = added.ok ? added.value.id : taken === undefined ? undefined : String(taken);
      if (!added.ok && id === undefined) say(added.refusal);
      if (id !== undefined)
        setNames((before) => ({
          ...before,
          [lists[register]]: [
            ...before[lists[register]].filter((entry) => entry.id !== id),
            { id, name, archived: false, direction },
          ],
        }));
      return id;
    },
    [say],
  );

  const refresh = useCallback(async () => setNames(await fetchNames(matrix)), [matrix]);

  return useMemo(
    () => ({
      names,
      create,
      refresh,
      /** Also of a regime, and of a stage by its key; what the catalogue lost goes by its id. */
      name: (id: string) => byId.get(id) ?? (uuid.test(id) ? "…" : (id.split("/").at(-1) ?? "")),
      find: (register: Register, name: string) => byName[register].get(nameKey(name)),
      entries: (register: Register): readonly NamedEntry[] => names[lists[register]],
    }),
    [names, create, refresh, byId, byName],
  );
}
