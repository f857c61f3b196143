import { execFile } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "@/platform/project";

/** Longest that a trial restore may take, in milliseconds. */
const limit = 3 * 3_600_000;

const Found = z.object({
  sha256: z.string(),
  takenAt: z.iso.datetime(),
  sound: z.boolean(),
  entries: z.int(),
  problems: z.int(),
  packed: z.boolean().nullable(),
  seconds: z.int(),
});
const Answer = z.union([Found, z.object({ refused: z.string() })]);
export type DrillAnswer = z.infer<typeof Answer>;

/**
 * Restores a backup for trial in a process of its own, because that becomes another installation while it works, and
 * gives what it found or the code of its refusal. Throws when it gave no answer.
 */
export async function runDrill(file: string, dataFolder: string, keyFile: string | undefined): Promise<DrillAnswer> {
  const key = keyFile ? ["--key", keyFile] : [];
  const program = join(projectFolder, "bin", "tocsin.mjs");
  const argv = [program, "drill", file, "--data", dataFolder, ...key, "--unrecorded", "--json"];
  // The variables of this installation would be taken for those of the one that is restored.
  const { TOCSIN_DATABASE_URL, TOCSIN_DATA, TOCSIN_SECRETS, TOCSIN_ORIGIN, ...env } = process.env;
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, argv, { cwd: projectFolder, env, timeout: limit }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    ),
  );
  const answer = Answer.safeParse(readJson(stdout));
  if (!answer.success) throw new Error(`The drill gave no answer: ${stderr.slice(-500)}`);
  return answer.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
