import { z } from "zod";

/** What the launcher hands to the web server; see bin/start.mjs. */
const Environment = z.object({
  /** The data folder: secrets, originals, and the embedded database. */
  TOCSIN_DATA: z.string().min(1),
  /** As a member of the role `tocsin_app`; the owner's connection never reaches this process. */
  TOCSIN_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** How people reach this installation, such as https://tocsin.example.com. */
  TOCSIN_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  /** The file of `platform/secrets`. */
  TOCSIN_SECRETS: z.string().min(1),
});

export type Environment = {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly origin: string;
  readonly secretsFile: string;
};

/** Gives the settings of this process; throws, naming the variable, when it was not started by a launcher. */
export function environment(variables: Record<string, string | undefined> = process.env): Environment {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path, message }) => `${path.join(".")} (${message})`).join(", ");
    throw new Error(`Start Tocsin with npm start or npm run dev; the environment lacks: ${names}`);
  }
  return {
    dataFolder: parsed.data.TOCSIN_DATA,
    databaseUrl: parsed.data.TOCSIN_DATABASE_URL,
    origin: parsed.data.TOCSIN_ORIGIN,
    secretsFile: parsed.data.TOCSIN_SECRETS,
  };
}
