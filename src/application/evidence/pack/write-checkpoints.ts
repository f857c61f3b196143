import type { ClientBase } from "pg";
import { checkpointFolder, packNames } from "@/core/evidence/pack/names";
import { readCheckpoint } from "@/core/ledger/checkpoint";
import type { BagWriter } from "@/platform/files/bag-writer";
import { readCheckpoints } from "@/platform/ledger/source";

type Checkpoint = ReturnType<typeof readCheckpoints> extends AsyncIterable<infer One> ? One : never;

/** Writes all checkpoints with the timestamps that were put to them; the list of heads stands with the last one of each day, which is enough to date every entry. */
export async function writeCheckpoints(bag: BagWriter, client: ClientBase, last: number): Promise<void> {
  let held: Checkpoint | undefined;
  for await (const checkpoint of readCheckpoints(client)) {
    if (held) await write(held, dayOf(held) !== dayOf(checkpoint));
    held = checkpoint;
  }
  if (held) await write(held, true);

  async function write({ seq, body, signature, heads, stamp }: Checkpoint, withHeads: boolean): Promise<void> {
    const folder = checkpointFolder(seq, last);
    await bag.add(`${folder}/checkpoint.txt`, body);
    await bag.add(`${folder}/checkpoint.sig`, signature);
    if (stamp) await bag.add(`${folder}/${packNames.stamp}`, stamp);
    if (withHeads && heads !== undefined) await bag.add(`${folder}/heads.txt`, heads);
  }
}

const dayOf = ({ body }: Checkpoint) => readCheckpoint(Buffer.from(body).toString())?.time.slice(0, 10);
