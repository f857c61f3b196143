import { spawn } from "node:child_process";
import { once } from "node:events";
import { project } from "./project.mjs";

/** How long the registry may take, in milliseconds. */
const patience = 60_000;

/**
 * Asks the registry for known holes in what is shipped. Gives the names of packages with high or critical ones, or
 * undefined with the reason when the registry does not answer such questions. Never throws.
 */
export async function auditPackages(npm = "npm") {
  const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0"];
  try {
    const child = spawn(npm, args, { cwd: project, stdio: ["ignore", "pipe", "ignore"], timeout: patience });
    await once(child, "spawn");
    const said = [];
    for await (const chunk of child.stdout) said.push(chunk);
    return judge(JSON.parse(Buffer.concat(said)));
  } catch {
    return { why: "npm audit gave no answer" };
  }
}

/** Reads what npm audit reports. */
export function judge({ vulnerabilities, statusCode, error }) {
  if (!vulnerabilities)
    return { why: statusCode ? `HTTP ${statusCode}` : (error?.code ?? error?.summary ?? "no report") };
  const grave = Object.values(vulnerabilities).filter(({ severity }) => severity === "high" || severity === "critical");
  return { holes: grave.map(({ name, severity, range }) => `${name} ${range} (${severity})`) };
}
