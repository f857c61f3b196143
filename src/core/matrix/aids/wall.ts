/** What a poster or a wallet card says: short, in large type, with the way to "Whom do I tell?". */
export type Wall = {
  readonly language: string;
  readonly organisation: string;
  readonly title: string;
  readonly lead: string;
  /** Where the QR code leads, and what is typed. */
  readonly address: string;
  readonly scan: string;
  readonly offline: string;
  readonly calm: string;
  /** What happened, and whom to tell. */
  readonly lines: readonly { readonly situation: string; readonly whom: string; readonly numbers: readonly string[] }[];
  /** Alarm and notice board of the site. */
  readonly local: ReadonlyArray<readonly [label: string, value: string]>;
  readonly stamp: string;
};
