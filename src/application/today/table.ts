import { listWaiting } from "./list-waiting";
import { readShell } from "./read-shell";

/** What frames every screen, and what waits for the person at it. */
export const todayTable = [readShell, listWaiting];
