/**
 * The network that outage analysis works on: gates that work while at least so many of their inputs work, over atoms
 * that can fail. "All of" is a gate with `atLeast` = number of inputs, "one of" has 1, an atom has no inputs.
 */
export type Gate = {
  readonly atLeast: number;
  readonly inputs: readonly number[];
  /** Id of the thing that can fail here; a gate with an atom has no inputs. */
  readonly atom?: string;
};

export type Network = {
  readonly gates: readonly Gate[];
  /** Gate of each atom, by id. */
  readonly atoms: ReadonlyMap<string, number>;
};

/** Collects gates; atoms are made once per id. Gates may be declared before they are defined, so that cycles can be written. */
export function networkBuilder() {
  const gates: Gate[] = [];
  const atoms = new Map<string, number>();
  const add = (gate: Gate): number => gates.push(gate) - 1;
  return {
    atom(id: string): number {
      const known = atoms.get(id);
      if (known !== undefined) return known;
      const gate = add({ atLeast: 0, inputs: [], atom: id });
      atoms.set(id, gate);
      return gate;
    },
    allOf: (inputs: readonly number[]): number => add({ atLeast: inputs.length, inputs }),
    oneOf: (inputs: readonly number[]): number => add({ atLeast: 1, inputs }),
    someOf: (atLeast: number, inputs: readonly number[]): number => add({ atLeast, inputs }),
    declare: (): number => add({ atLeast: 0, inputs: [] }),
    define(gate: number, inputs: readonly number[]): void {
      gates[gate] = { atLeast: inputs.length, inputs };
    },
    build: (): Network => ({ gates, atoms }),
  };
}

/** The users of every gate, one after the other: those of gate g stand from `start[g]` to before `start[g + 1]`. */
export type Users = { readonly start: Int32Array; readonly list: Int32Array };

/**
 * Tells for each gate whether it works while the given atoms are down. Things that only need each other keep working
 * until something from outside the circle fails. Time is linear in the number of connections.
 */
export function working(network: Network, down: Iterable<string>): Uint8Array {
  const { gates, atoms } = network;
  const { start, list } = usersOf(network);
  const up = new Uint8Array(gates.length).fill(1);
  const spare = Int32Array.from(gates, (gate) => gate.inputs.length - gate.atLeast);
  const failed: number[] = [];
  const fail = (gate: number) => {
    if (!up[gate]) return;
    up[gate] = 0;
    failed.push(gate);
  };
  spare.forEach((inputs, gate) => {
    if (inputs < 0) fail(gate);
  });
  for (const id of down) {
    const gate = atoms.get(id);
    if (gate !== undefined) fail(gate);
  }
  for (let gate = failed.pop(); gate !== undefined; gate = failed.pop()) {
    for (let at = start[gate] as number; at < (start[gate + 1] as number); at++) {
      const user = list[at] as number;
      spare[user] = (spare[user] as number) - 1;
      if ((spare[user] as number) < 0) fail(user);
    }
  }
  return up;
}

const usersCache = new WeakMap<Network, Users>();

/** Gives the users of every gate; found once for a network. */
export function usersOf(network: Network): Users {
  const known = usersCache.get(network);
  if (known) return known;
  const start = new Int32Array(network.gates.length + 1);
  for (const { inputs } of network.gates)
    for (const input of inputs) start[input + 1] = (start[input + 1] as number) + 1;
  for (let gate = 1; gate < start.length; gate++) start[gate] = (start[gate] as number) + (start[gate - 1] as number);
  const next = start.slice();
  const list = new Int32Array(start[start.length - 1] as number);
  network.gates.forEach(({ inputs }, user) => {
    for (const input of inputs) {
      const at = next[input] as number;
      list[at] = user;
      next[input] = at + 1;
    }
  });
  const users = { start, list };
  usersCache.set(network, users);
  return users;
}
