import { openDatabase } from "./database/client";
import { environment } from "./environment";
import { currentLoss } from "./ledger/outside";
import { realWorld, type World } from "./world";

const here = globalThis as { tocsinWorld?: World };

/** Gives the world of this process; its database is opened at the first call and shared by all bundles and hot reloads. */
export function currentWorld(): World {
  here.tocsinWorld ??= { ...realWorld(openDatabase(environment().databaseUrl)), loss: currentLoss };
  return here.tocsinWorld;
}
