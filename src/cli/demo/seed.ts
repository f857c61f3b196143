import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { submitVersion } from "@/application/matrix/submit-version";
import { accept, type Result, refuse } from "@/core/shared/result";
import { openDatabase } from "@/platform/database/client";
import { acceptAdvice } from "./accept";
import { type SignInName, signIns } from "./cast";
import { profile, watchClocks } from "./clocks";
import { found, welcome } from "./founding";
import { openLog } from "./log";
import { rewrite } from "./plan";
import { askForErasure, holdIncident } from "./privacy";
import { leave, reviewContacts, testReach } from "./reach";
import { calmMail, testChannels, weaken } from "./resilience";
import { type DemoSignIn, openStage } from "./stage";
import { beginAnew, edit, firstVersions, growWith } from "./versions";

const SignIns = z.record(
  z.string(),
  z.object({ name: z.string(), email: z.string(), password: z.string(), secret: z.string() }),
);

/**
 * Adds the sample organisation to an empty installation and gives one sign-in per role; an installation that has it
 * already is left as it is. Refuses `demo-needs-empty` when there is another organisation, `demo-unfinished` when an
 * earlier attempt was interrupted.
 */
export async function seedDemo(
  appUrl: string,
  dataFolder: string,
  now: Date,
): Promise<Result<Partial<Record<SignInName, DemoSignIn>>>> {
  const database = openDatabase(appUrl);
  const kept = join(dataFolder, "demo-sign-ins.json");
  try {
    const organisation = await database.organisation.findFirst();
    if (organisation) {
      if (!organisation.demo || !existsSync(kept))
        return refuse("demo-needs-empty", { values: { name: organisation.name } });
      return accept(SignIns.parse(JSON.parse(readFileSync(kept, "utf8"))));
    }
    const stage = openStage(database, now);
    await play(stage);
    const known = Object.fromEntries(stage.known) as Partial<Record<SignInName, DemoSignIn>>;
    writeFileSync(kept, JSON.stringify(known, null, 2), { mode: 0o600 });
    return accept(known);
  } finally {
    await database.$disconnect();
  }
}

/** Fourteen months of an organisation that takes its communications seriously. */
async function play(stage: ReturnType<typeof openStage>): Promise<void> {
  stage.goTo(425);
  await found(stage);
  stage.goTo(420);
  const matrix = await firstVersions(stage);
  const logUntil = openLog(stage, matrix);

  await logUntil(300);
  stage.goTo(300);
  await growWith(
    stage,
    matrix,
    ["cloud-misconfiguration", "third-party-breach"],
    "Cloud and supplier incidents added after the risk review.",
  );

  await logUntil(180);
  stage.goTo(180);
  await growWith(
    stage,
    matrix,
    ["bec", "ddos", "insider"],
    "Three more classes after the exercise of the payment team.",
  );

  await logUntil(160);
  await testReach(stage, 160, "Reach test of the summer", { silent: 4, seconds: 190 });

  await logUntil(75);
  await testReach(stage, 75, "Reach test of the autumn", { silent: 2, seconds: 95 });

  await logUntil(62);
  stage.goTo(62);
  const editor = await stage.as("isms-manager");
  await edit(stage, editor, matrix, "Security awareness bulletin", {
    cadence: "Monthly, and at once after a near miss worth sharing",
  });
  await edit(stage, editor, matrix, "Ransomware: notify the data protection authority", {
    regime: "eu-gdpr-33-34",
    stage: "initial",
  });
  await rewrite(stage, editor, matrix, "retention", "three years", "five years");
  await edit(stage, editor, matrix, "Phishing: reach and decisions", { cadence: "At confirmation, then twice a day" });
  await growWith(
    stage,
    matrix,
    ["vulnerability"],
    "Yearly review: vulnerability disclosure added, two rhythms tightened.",
  );

  await logUntil(40);
  stage.goTo(40);
  await profile(stage);
  await beginAnew(stage, matrix);
  await weaken(stage, matrix, 40);
  await testChannels(stage, 38);
  await calmMail(stage);

  await logUntil(24);
  await reviewContacts(stage, 24);
  await leave(stage, 12, "Paul Nowak");
  await askForErasure(stage, 11, "Paul Nowak");

  await logUntil(10);
  stage.goTo(10);
  await welcome(stage, "auditor", new Date(stage.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10));

  stage.goTo(3);
  const again = await stage.as("isms-manager");
  await edit(stage, again, matrix, "Denial of service: effect", {
    cadence: "Every 30 minutes in the first two hours, then hourly",
  });
  await acceptAdvice(stage, again, matrix);
  await stage.does(again, submitVersion, {
    matrix,
    note: "Executives asked for a quicker rhythm at the start of an attack.",
  });

  stage.goTo(1);
  await watchClocks(stage);
  await holdIncident(stage);
}

/** Lines for the terminal: who can sign in, with what. */
export function signInLines(known: Partial<Record<SignInName, DemoSignIn>>): string[] {
  return (Object.keys(signIns) as SignInName[]).flatMap((who) => {
    const person = known[who];
    return person
      ? [`${who.padEnd(20)} ${person.email.padEnd(30)} ${person.password.padEnd(46)} ${person.secret}`]
      : [];
  });
}
