import type { OpenedStatement } from "@/application/access/statement";

/** What a person reads before they prove that they mean it, as a form hands it to the browser. */
export type Shown = Pick<OpenedStatement, "nonce" | "statement" | "passkey">;

export function shownOf({ nonce, statement, passkey }: OpenedStatement): Shown {
  return { nonce, statement, passkey };
}
