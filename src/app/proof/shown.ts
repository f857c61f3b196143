import type { OpenedStatement } from "@/application/access/statement";

/** What a person reads before they prove that they mean it, and how they can, as a form hands it to the browser. */
export type Shown = Pick<OpenedStatement, "nonce" | "statement"> &
  Partial<Pick<OpenedStatement, "passkey" | "provider" | "typed">> & {
    /** The identity provider has vouched for the person already. */
    readonly proven?: true;
  };

export function shownOf({ nonce, statement, passkey, provider, typed }: OpenedStatement): Shown {
  return { nonce, statement, passkey, provider, typed };
}
