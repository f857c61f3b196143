import { randomInt } from "node:crypto";
import { hashOfToken } from "./token";

/** Crockford's alphabet: nothing that is mistaken for something else on paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = 10;

/** Makes ten recovery codes of 80 bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () =>
    Array.from({ length: 16 }, (_, place) => (place && place % 4 === 0 ? "-" : "") + alphabet[randomInt(32)]).join(""),
  );
}

/** Gives the hash under which a code is stored; blanks, hyphens, case and mistaken letters do not matter. */
export function hashOfRecoveryCode(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return hashOfToken(plain);
}
