import { randomUUID } from "node:crypto";
import { withClient } from "./empty-database";
import { killProduct, type Running, type Several } from "./several";

/** What a program heard in the end, and how often it had to ask. */
export type Heard = { readonly name: string; readonly matrix: string; readonly times: number };

/**
 * Creates a matrix through the HTTP API as a careful program does: while no answer comes it sends the same request again
 * under the same key. Fails on any answer but yes.
 */
export async function createForSure(origin: string, token: string, name: string): Promise<Heard> {
  const key = randomUUID();
  for (let times = 1; ; times += 1) {
    const answer = await fetch(`${origin}/api/v1/matrix/create-matrix`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ name }),
    }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (!answer || text === undefined || answer.status === 502) continue;
    if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
    // A process that was killed between head and body has answered nothing that can be read.
    if (text.endsWith("}")) return { name, matrix: JSON.parse(text).value.matrix, times };
  }
}

/** Creates matrices with several clients at once until told to stop, and gives all that was acknowledged. */
export async function createMany(origin: string, token: string, clients: number, enough: (made: number) => boolean) {
  const heard: Heard[] = [];
  const create = async () => {
    while (!enough(heard.length)) heard.push(await createForSure(origin, token, `Matrix ${randomUUID()}`));
  };
  await Promise.all(Array.from({ length: clients }, create));
  return heard;
}

/** Kills one of two processes behind a proxy in the middle of the work of eight clients, and gives all that was acknowledged. */
export async function killUnderLoad(several: Several, token: string, victim: Running, before = 40): Promise<Heard[]> {
  let killed: Promise<void> | undefined;
  let after = 0;
  const heard = await createMany(several.proxy.origin, token, 8, (made) => {
    if (made >= before) killed ??= killProduct(victim);
    if (killed) after += 1;
    return after > 40;
  });
  await killed;
  return heard;
}

/** Gives the records of one type in a ledger. */
export async function recordsOf(url: string, type: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ line: string }>(
      "SELECT line FROM (SELECT convert_from(record, 'UTF8') AS line FROM ledger.entry) e WHERE line LIKE $1",
      [`%"type":"${type}"%`],
    ),
  );
  return rows.map(({ line }) => line);
}

/** Finds acknowledged matrices that do not stand exactly once, under the acknowledged id, in the tables and in the ledger. */
export async function notOnce(url: string, heard: readonly Heard[]): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string; name: string }>('SELECT id, name FROM "Matrix"'),
  );
  const told = (await recordsOf(url, "matrix.created")).map((line) => /"matrix":"([^"]+)"/.exec(line)?.[1]);
  const [stands, tells] = [counted(rows.map(({ id, name }) => `${id} ${name}`)), counted(told)];
  return heard
    .filter(({ name, matrix }) => stands.get(`${matrix} ${name}`) !== 1 || tells.get(matrix) !== 1)
    .map(({ name }) => name)
    .concat(rows.filter(({ name }, n) => rows.findIndex((row) => row.name === name) !== n).map(({ name }) => name));
}

function counted(values: readonly (string | undefined)[]): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
