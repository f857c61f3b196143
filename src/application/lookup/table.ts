import { listNotes } from "./list-notes";
import { noteNearMiss } from "./note-near-miss";
import { readAccess } from "./read-access";
import { saveAccess } from "./save-access";
import { settleNote } from "./settle-note";
import { whomToTell } from "./whom-to-tell";
import { witnessNotes } from "./witness-notes";

/** What anybody asks and says without an account, and who reads it. */
export const lookupTable = [whomToTell, noteNearMiss, listNotes, settleNote, witnessNotes, readAccess, saveAccess];
