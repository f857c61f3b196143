import { expect, it } from "vitest";
import { killDatabase } from "../support/kill-database";

/** A hundred are counted by npm run bench -- kill. */
const rounds = 10;

it.skipIf(process.platform !== "linux")(
  `loses nothing that was acknowledged over ${rounds} rounds of kill -9 under write load`,
  async () => {
    const survived = await killDatabase(rounds);
    expect(survived.lost).toEqual([]);
    expect(survived.problems).toEqual([]);
    expect(survived.acknowledged).toBeGreaterThan(rounds * 40);
    expect(survived.sealed).toBeGreaterThan(0);
  },
  300_000,
);
