import { z } from "zod";

/** Where people without an account may ask from; the shared link opens it from anywhere. */
export const SaveLookUpAccess = z.object({
  revision: z.coerce.number().int().min(0),
  restricted: z.boolean(),
  networks: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).max(200),
  /** Makes a new link; the old one opens nothing any more. */
  renew: z.boolean().default(false),
});

export type LookUpAccess = {
  readonly restricted: boolean;
  readonly networks: readonly string[];
  readonly key: string;
};

/** Who asks: from where, with which link, and whether signed in. */
export type Asker = { readonly inNetwork: boolean; readonly key: string; readonly signedIn: boolean };

/** Tells whether somebody may look up whom to tell. */
export function mayLookUp(access: LookUpAccess, { inNetwork, key, signedIn }: Asker): boolean {
  return !access.restricted || signedIn || inNetwork || (access.key !== "" && key === access.key);
}
