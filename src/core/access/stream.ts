/** The ledger stream of people, roles, sign-ins and tokens; an installation has one. */
export const accessStream = { kind: "access", id: "00000000-0000-4000-8000-000000000001" } as const;
