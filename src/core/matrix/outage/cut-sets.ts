import { type CutFamily, type CutSet, cutAlgebra, never } from "./cut-family";
import type { Gate, Network } from "./network";

/** Finds the minimal cut sets of gates up to an order. */
export type CutFinder = {
  /** Minimal sets of atom ids whose loss makes the gate fail, smallest first. `[]` alone: it does not work even now. */
  readonly of: (gate: number) => string[][];
};

/**
 * Finds the minimal cut sets of the `wanted` gates up to `order`. Only atoms that `mayFail` are taken as able to fail.
 * Families are computed once per gate, from the atoms upwards; gates that need each other are repeated until nothing
 * changes, which a family can only do finitely often because it only grows.
 */
export function cutFinder(
  network: Network,
  order: number,
  mayFail: (id: string) => boolean,
  wanted: readonly number[],
): CutFinder {
  const ids = [...network.atoms.keys()].filter(mayFail).sort();
  const number = new Map(ids.map((id, index) => [id, index]));
  const algebra = cutAlgebra(ids.length, order);
  const families: CutFamily[] = [];

  const familyOf = (gate: Gate): CutFamily => {
    if (gate.atom !== undefined) {
      const atom = number.get(gate.atom);
      return atom === undefined ? never : [[atom]];
    }
    return algebra.tooFew(
      gate.inputs.map((input) => families[input] ?? never),
      gate.atLeast,
    );
  };

  for (const group of inDependencyOrder(network, wanted)) {
    for (let settled = false; !settled; ) {
      settled = true;
      for (const index of group.gates) {
        const family = familyOf(network.gates[index] as Gate);
        if (group.circular && !algebra.same(family, families[index] ?? never)) settled = false;
        families[index] = family;
      }
    }
  }
  const bySizeThenId = (a: CutSet, b: CutSet) => a.length - b.length || compare(a, b);
  return {
    of: (gate) =>
      [...(families[gate] ?? never)].sort(bySizeThenId).map((set) => set.map((atom) => ids[atom] as string)),
  };
}

function compare(a: CutSet, b: CutSet): number {
  const at = a.findIndex((atom, index) => atom !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

type Group = { gates: number[]; circular: boolean };

/** Orders the wanted gates and all they depend on so that inputs come first; gates that need each other come together (Tarjan's components, without recursion). */
function inDependencyOrder(network: Network, wanted: Iterable<number>): Group[] {
  const { gates } = network;
  const index = new Int32Array(gates.length).fill(-1);
  const low = new Int32Array(gates.length);
  const onStack = new Uint8Array(gates.length);
  const stack: number[] = [];
  const groups: Group[] = [];
  let next = 0;

  for (const root of wanted) {
    if (index[root] !== -1) continue;
    const path: Array<{ gate: number; input: number }> = [{ gate: root, input: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1] as { gate: number; input: number };
      const { gate } = step;
      if (step.input === 0) {
        index[gate] = low[gate] = next++;
        stack.push(gate);
        onStack[gate] = 1;
      }
      const input = gates[gate]?.inputs[step.input++];
      if (input !== undefined) {
        if (index[input] === -1) path.push({ gate: input, input: 0 });
        else if (onStack[input]) low[gate] = Math.min(low[gate] as number, index[input] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) low[parent.gate] = Math.min(low[parent.gate] as number, low[gate] as number);
      if (low[gate] !== index[gate]) continue;
      const members: number[] = [];
      for (let member = -1; member !== gate; ) {
        member = stack.pop() as number;
        onStack[member] = 0;
        members.push(member);
      }
      groups.push({ gates: members, circular: members.length > 1 || !!gates[gate]?.inputs.includes(gate) });
    }
  }
  return groups;
}
