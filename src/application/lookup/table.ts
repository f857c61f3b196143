import { whomToTell } from "./whom-to-tell";

/** What anybody asks without an account. */
export const lookupTable = [whomToTell];
