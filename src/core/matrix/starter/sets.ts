import { incidents } from "./incidents";
import { starterChannels, starterPositions, starterServices, starterStakeholders } from "./registers";
import { reports } from "./reports";
import { standing } from "./standing";
import {
  clearers,
  type StarterChannel,
  type StarterPosition,
  type StarterRow,
  type StarterService,
  type StarterSet,
} from "./starter";

/** Everything that can be ticked: the standing communications, what staff report, then the classes of incident. */
export const starterSets: readonly StarterSet[] = [standing, reports, ...incidents];

export const positionsByKey: Readonly<Record<string, StarterPosition>> = starterPositions;
export const channelsByKey: Readonly<Record<string, StarterChannel>> = starterChannels;
export const servicesByKey: Readonly<Record<string, StarterService>> = starterServices;
export const stakeholdersByKey = starterStakeholders as Readonly<
  Record<string, (typeof starterStakeholders)[keyof typeof starterStakeholders]>
>;

/** Keys of the register entries that rows bring along, each after those it names itself. */
export function broughtAlong(rows: readonly StarterRow[]) {
  const channels = unique(rows.flatMap((row) => [...row.channels, ...row.fallbacks]));
  const services = inOrder(
    channels.flatMap((key) => channelsByKey[key]?.needs ?? []),
    (key) => (servicesByKey[key]?.needs ?? []).flatMap((group) => group.of),
  );
  const positions = inOrder(
    rows.flatMap((row) => [row.owner, row.backup, ...clearers(row)]),
    (key) => [positionsByKey[key]?.reportsTo ?? []].flat(),
  );
  return { services, channels, positions, stakeholders: unique(rows.flatMap((row) => row.audiences)) };
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}

/** Lists keys and all they name, directly or not; what is named comes first. */
function inOrder(keys: readonly string[], names: (key: string) => readonly string[]): string[] {
  const ordered = new Set<string>();
  const add = (key: string) => {
    if (ordered.has(key)) return;
    for (const named of names(key)) add(named);
    ordered.add(key);
  };
  for (const key of keys) add(key);
  return [...ordered];
}
