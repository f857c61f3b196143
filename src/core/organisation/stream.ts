/** The ledger stream of the organisation's own settings; an installation has one. */
export const organisationStream = { kind: "organisation", id: "00000000-0000-4000-8000-000000000002" } as const;
