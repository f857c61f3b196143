import { issueSetupLink } from "@/application/organisation/issue-setup-link";
import { run } from "@/application/runner/run";
import { type Language, say } from "@/core/language/say";
import { openDatabase } from "@/platform/database/client";
import { realWorld } from "@/platform/world";

/** Makes the one-time set-up link while nobody can sign in, and says it in one line; undefined once somebody can. */
export async function setupLinkLine(appUrl: string, origin: string, language: Language): Promise<string | undefined> {
  const database = openDatabase(appUrl, 1);
  try {
    const issued = await run(realWorld(database), issueSetupLink, {}, { kind: "system", id: "launcher" });
    if (!issued.ok) return undefined;
    const { path, expiresAt } = issued.value;
    const until = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" }).format(expiresAt);
    return say(language, "launch.setup-link", { until, link: `${origin}${path}` });
  } finally {
    await database.$disconnect();
  }
}
