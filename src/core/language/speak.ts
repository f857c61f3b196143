import type { TextValues } from "./format";
import type { TextKey } from "./say";

/** Says a text in the reader's language: the catalogue of either side, server or browser. */
export type Speak = (key: TextKey, values?: TextValues) => string;
