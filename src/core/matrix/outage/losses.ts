import { type Network, usersOf, working } from "./network";

/** What becomes of a network when one thing alone is lost. */
export type Loss = {
  /** Gates that work now and fail then. */
  readonly failed: readonly number[];
  /** Gates that would work all the same if `gate`, which does not work then, had one more input that never fails. */
  readonly savedBy: (gate: number) => readonly number[];
};

/**
 * Asks one network about many single losses, each in the time of what fails rather than of the whole. Circles are kept
 * as `working` keeps them: what is saved is all that can work together.
 */
export function losses(network: Network): <Answer>(id: string, ask: (loss: Loss) => Answer) => Answer {
  const { gates, atoms } = network;
  const { start, list } = usersOf(network);
  const up = working(network, []);
  /** Working inputs beyond those that a gate needs; below zero it fails. */
  const spare = Int32Array.from(gates, ({ inputs, atLeast }) =>
    inputs.reduce((sum, input) => sum + (up[input] ?? 0), -atLeast),
  );
  const eachUser = (gate: number, visit: (user: number) => void) => {
    for (let at = start[gate] as number; at < (start[gate + 1] as number); at++) visit(list[at] as number);
  };

  /** Lets a thing fail and leaves it so until `undo`. */
  function lose(id: string): number[] {
    const failed: number[] = [];
    const fail = (gate: number) => {
      if (!up[gate]) return;
      up[gate] = 0;
      failed.push(gate);
    };
    const atom = atoms.get(id);
    if (atom !== undefined) fail(atom);
    for (let next = 0; next < failed.length; next++)
      eachUser(failed[next] as number, (user) => {
        spare[user] = (spare[user] as number) - 1;
        if ((spare[user] as number) < 0) fail(user);
      });
    return failed;
  }

  function undo(failed: readonly number[]): void {
    for (const gate of failed) {
      up[gate] = 1;
      eachUser(gate, (user) => {
        spare[user] = (spare[user] as number) + 1;
      });
    }
  }

  /** Takes all that hangs on the gate as saved, and gives up what then still has too few inputs. */
  function save(gate: number): number[] {
    if (up[gate] || gates[gate]?.atom !== undefined) return [];
    const hopeful = new Set([gate]);
    for (const one of hopeful)
      eachUser(one, (user) => {
        if (!up[user]) hopeful.add(user);
      });
    const left = new Map([...hopeful].map((one) => [one, (spare[one] as number) + (one === gate ? 1 : 0)]));
    const change = (one: number, by: number) =>
      eachUser(one, (user) => {
        const inputs = left.get(user);
        if (inputs !== undefined) left.set(user, inputs + by);
      });
    for (const one of hopeful) change(one, 1);
    const lost = [...hopeful].filter((one) => (left.get(one) as number) < 0);
    for (const one of lost) hopeful.delete(one);
    for (let one = lost.pop(); one !== undefined; one = lost.pop()) {
      change(one, -1);
      eachUser(one, (user) => {
        if (hopeful.has(user) && (left.get(user) as number) < 0) {
          hopeful.delete(user);
          lost.push(user);
        }
      });
    }
    return [...hopeful];
  }

  return (id, ask) => {
    const failed = lose(id);
    const answer = ask({ failed, savedBy: save });
    undo(failed);
    return answer;
  };
}
