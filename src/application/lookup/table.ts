import { listNotes } from "./list-notes";
import { noteNearMiss } from "./note-near-miss";
import { settleNote } from "./settle-note";
import { whomToTell } from "./whom-to-tell";

/** What anybody asks and says without an account, and who reads it. */
export const lookupTable = [whomToTell, noteNearMiss, listNotes, settleNote];
