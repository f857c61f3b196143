import { randomUUID } from "node:crypto";
import { channelActs } from "@/application/channels/channel-register";
import { addRows } from "@/application/matrix/add-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { positionActs } from "@/application/people/position-register";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { Result } from "@/core/shared/result";
import { newApiToken } from "@/platform/sign-in/api-token";
import { hashOfToken } from "@/platform/sign-in/token";
import type { World } from "@/platform/world";

export type Bench = { readonly matrix: string; readonly rows: readonly string[] };

/** Makes an ISMS manager and a token of theirs for the HTTP API. */
export async function makeManager(world: World): Promise<{ actor: Actor; token: string }> {
  const [id, token, now] = [randomUUID(), newApiToken(), new Date()];
  const person = { id, name: "Robin Bench", email: "robin.bench@example.com", totpSecret: "none", createdAt: now };
  await world.database.person.create({ data: person });
  await world.database.roleGrant.create({
    data: { personId: id, role: "isms-manager", grantedBy: id, startsAt: new Date(0) },
  });
  await world.database.apiToken.create({
    data: {
      personId: id,
      name: "bench",
      hash: hashOfToken(token),
      scopes: ["matrix:read", "matrix:edit"],
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    },
  });
  return { actor: { kind: "person", id, roles: ["isms-manager"], sessionId: randomUUID() }, token };
}

/** Makes one matrix of each size; their rows share 40 positions and 20 channels. */
export async function makeMatrices(world: World, actor: Actor, sizes: readonly number[]): Promise<Map<number, Bench>> {
  const posts: string[] = [];
  for (let n = 0; n < 40; n++) posts.push((await ok(run(world, positionActs.add, { name: `Post ${n}` }, actor))).id);
  const ways: string[] = [];
  for (let n = 0; n < 20; n++) ways.push((await ok(run(world, channelActs.add, { name: `Way ${n}` }, actor))).id);
  const made = new Map<number, Bench>();
  for (const size of sizes) {
    const { matrix } = await ok(run(world, createMatrix, { name: `Bench ${size}` }, actor));
    const rows = Array.from({ length: size }, (_, n) => ({
      what: `Subject ${(n * 7919) % size}`,
      trigger: "A confirmed event",
      direction: n % 2 ? ("external" as const) : ("internal" as const),
      owner: posts[n % posts.length] as string,
      channels: [ways[n % ways.length] as string],
      notes: "n".repeat(200),
    }));
    const added = await ok(run(world, addRows, { matrix, rows }, actor));
    made.set(size, { matrix, rows: added.rows.map(({ row }) => row) });
  }
  return made;
}

async function ok<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
