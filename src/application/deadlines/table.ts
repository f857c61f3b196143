import { calculate } from "./calculate";
import { listRegimes } from "./list-regimes";
import { readRegime } from "./read-regime";

/** What people do with and ask of the catalogue of regimes, and what they compute with it. */
export const deadlinesTable = [listRegimes, readRegime, calculate];
