import { openDatabase } from "./database/client";
import { realWorld, type World } from "./world";

const here = globalThis as { tocsinWorld?: World };

/** Gives the world of this process; its database is opened at the first call and shared by all bundles and hot reloads. */
export function currentWorld(): World {
  here.tocsinWorld ??= realWorld(openDatabase(databaseUrl()));
  return here.tocsinWorld;
}

function databaseUrl(): string {
  const url = process.env.TOCSIN_DATABASE_URL;
  if (!url) throw new Error("TOCSIN_DATABASE_URL is not set; start Tocsin with npm start or npm run dev");
  return url;
}
