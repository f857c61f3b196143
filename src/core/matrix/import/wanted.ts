import { recogniseChannel } from "@/core/channels/recognise-channel";
import { recogniseParty, sideOf } from "@/core/people/recognise-party";
import type { Direction } from "@/core/people/register";
import { nameKey } from "@/core/shared/name-key";
import type { PlannedChannel, PlannedContact, PlannedPosition, PlannedStakeholder, Surroundings } from "./plan";

/** Where names are looked up: what exists and what this import already brings. */
type Names = { readonly has: (key: string) => boolean };

/** Collects the register entries that an import names, each once. */
export type Wanted = ReturnType<typeof collectWanted>;

/** Starts a collection of the register entries that an import names; names that the organisation uses come first. */
export function collectWanted(around: Surroundings) {
  const positions = new Map<string, PlannedPosition>();
  const stakeholders = new Map<string, PlannedStakeholder>();
  const channels = new Map<string, PlannedChannel>();
  const contacts = new Map<string, PlannedContact>();

  const nameOfPosition = (written: string) => nameInUse(written, around.positions, positions);
  const position = (written: string): PlannedPosition => {
    const name = nameOfPosition(written);
    return once(positions, nameKey(name), () => ({ name, department: "", holder: null, deputies: [] }));
  };

  /** `side` is where the row says the party stands; the kind of party knows better. */
  const stakeholder = (written: string, side: Direction | null): PlannedStakeholder => {
    const name = nameInUse(written, around.stakeholders, stakeholders);
    const known = around.stakeholders.get(nameKey(name));
    const kind = recogniseParty(name);
    const direction = known ?? sideOf(name) ?? side ?? "internal";
    return once(stakeholders, nameKey(name), () => ({ name, direction, kind, jurisdictions: [], contacts: [] }));
  };

  const channel = (written: string): PlannedChannel => {
    const name = nameInUse(written, around.channels, channels);
    return once(channels, nameKey(name), () => ({ name, kind: recogniseChannel(name), ceiling: null, notes: "" }));
  };

  /** Adds a contact, or what is new about one that was named before. */
  const contact = (made: Omit<PlannedContact, "key">): PlannedContact => {
    const key = contactKey(made.name, made.organisation);
    const before = contacts.get(key);
    if (!before) {
      const added = { ...made, key };
      contacts.set(key, added);
      return added;
    }
    const joined = joinContacts(before, made);
    contacts.set(key, joined);
    return joined;
  };

  return {
    nameOfPosition,
    position,
    stakeholder,
    channel,
    contact,
    level: (text: string) => around.levels.find((level) => nameKey(level) === nameKey(text)) ?? null,
    all: () => ({
      positions: [...positions.values()],
      stakeholders: [...stakeholders.values()],
      channels: [...channels.values()],
      contacts: [...contacts.values()],
    }),
  };
}

/** Gives the key under which a person or desk is one and the same. */
export function contactKey(name: string, organisation: string): string {
  return `${nameKey(name)}\n${nameKey(organisation)}`;
}

const brackets = /\s*[（([][^（([)）\]]*[)）\]]/g;

/** "CISO (chair)" is the CISO where a CISO is known. */
function nameInUse(written: string, ...known: Names[]): string {
  const isKnown = (name: string) => known.some((names) => names.has(nameKey(name)));
  const bare = written.replace(brackets, "").trim();
  return bare && !isKnown(written) && isKnown(bare) ? bare : written;
}

function once<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** One person on two lines of a list: paths add up, and so does what the lines say differently. */
function joinContacts(before: PlannedContact, made: Omit<PlannedContact, "key">): PlannedContact {
  const both = (field: "role" | "reachable" | "language" | "notes", between: string) =>
    [...new Set([before[field], made[field]])].filter(Boolean).join(between);
  const fresh = made.paths.filter(({ value }) => !before.paths.some((path) => path.value === value));
  const zone = before.zone || made.zone;
  const otherZone = made.zone && made.zone !== zone ? `\n${made.zone}` : "";
  return {
    ...before,
    kind: before.kind === "person" ? "person" : made.kind,
    role: both("role", ", "),
    reachable: both("reachable", ", "),
    language: both("language", ", "),
    zone,
    notes: both("notes", "\n") + otherZone,
    paths: [...before.paths, ...fresh],
  };
}
