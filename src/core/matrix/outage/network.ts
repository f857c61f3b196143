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

/**
 * Tells for each gate whether it works while the given atoms are down. Things that only need each other keep working
 * until something from outside the circle fails. Time is linear in the number of connections.
 */
export function working(network: Network, down: Iterable<string>): Uint8Array {
  const { gates, atoms } = network;
  const up = new Uint8Array(gates.length).fill(1);
  const left = gates.map((gate) => gate.inputs.length);
  const users = usersOf(network);
  const failed: number[] = [];
  const fail = (gate: number) => {
    if (!up[gate]) return;
    up[gate] = 0;
    failed.push(gate);
  };
  for (const [index, gate] of gates.entries()) if (gate.inputs.length < gate.atLeast) fail(index);
  for (const id of down) {
    const gate = atoms.get(id);
    if (gate !== undefined) fail(gate);
  }
  for (let gate = failed.pop(); gate !== undefined; gate = failed.pop()) {
    for (const user of users[gate] ?? []) {
      left[user] = (left[user] ?? 0) - 1;
      if ((left[user] ?? 0) < (gates[user]?.atLeast ?? 0)) fail(user);
    }
  }
  return up;
}

const usersCache = new WeakMap<Network, number[][]>();

function usersOf(network: Network): number[][] {
  const known = usersCache.get(network);
  if (known) return known;
  const users: number[][] = network.gates.map(() => []);
  for (const [index, gate] of network.gates.entries()) for (const input of gate.inputs) users[input]?.push(index);
  usersCache.set(network, users);
  return users;
}
