import { currentWorld } from "@/platform/current";
import { sweepImports } from "@/platform/files/imports";
import { type Duty, startJobs } from "@/platform/jobs/start";
import { lookOutside } from "@/platform/ledger/outside";
import { endStreams } from "@/platform/live/stream";
import { tendBackups } from "./backup/tend-backups";
import { keepCatalogue } from "./deadlines/keep-catalogue";
import { remindNow } from "./deadlines/remind-now";
import { deliveries } from "./deliveries";
import { sweepUploads } from "./evidence/sweep-uploads";
import { tendLedger } from "./ledger/tend-ledger";
import { witnessNotes } from "./lookup/witness-notes";
import { announceVersion } from "./matrix/announce-version";
import { remindReviewers } from "./matrix/remind-reviewers";
import { tendReachTests } from "./people/tend-reach-tests";
import { tendReviews } from "./people/tend-reviews";
import { keepDue } from "./privacy/keep-due";
import { tendRetention } from "./privacy/tend-retention";
import { forgetAnswers } from "./runner/kept-answers";
import { run } from "./runner/run";

/** What every process does from time to time; each takes care that two processes do not do it twice. */
const duties: readonly Duty[] = [
  { name: "look-outside", everySeconds: 5, run: async (world) => world.loss?.() && lookOutside(), whileBehind: true },
  { name: "seal-ledger", everySeconds: 60, run: tendLedger },
  {
    name: "announce-versions",
    everySeconds: 15,
    async run(world) {
      while ((await run(world, announceVersion, {}, { kind: "system", id: "versions" })).ok);
    },
  },
  {
    name: "remind-reviewers",
    everySeconds: 300,
    run: (world) => run(world, remindReviewers, {}, { kind: "system", id: "reminders" }),
  },
  {
    name: "witness-notes",
    everySeconds: 3600,
    run: (world) => run(world, witnessNotes, {}, { kind: "system", id: "witness" }),
  },
  {
    name: "keep-catalogue",
    everySeconds: 3600,
    run: (world) => run(world, keepCatalogue, {}, { kind: "system", id: "catalogue" }),
  },
  { name: "tend-backups", everySeconds: 300, run: tendBackups },
  { name: "remind", everySeconds: 60, run: remindNow },
  { name: "forget-answers", everySeconds: 3600, run: forgetAnswers },
  { name: "sweep-imports", everySeconds: 3600, run: (world) => sweepImports(world.now()) },
  {
    name: "tend-reach-tests",
    everySeconds: 60,
    async run(world) {
      while ((await run(world, tendReachTests, {}, { kind: "system", id: "reach" })).ok);
    },
  },
  {
    name: "tend-reviews",
    everySeconds: 600,
    async run(world) {
      while ((await run(world, tendReviews, {}, { kind: "system", id: "reviews" })).ok);
    },
  },
  {
    name: "tend-retention",
    everySeconds: 3600,
    async run(world) {
      while ((await run(world, tendRetention, {}, { kind: "system", id: "retention" })).ok);
      await keepDue(world.database, world.now());
    },
  },
  {
    name: "sweep-uploads",
    everySeconds: 3600,
    async run(world) {
      while ((await run(world, sweepUploads, {}, { kind: "system", id: "sweep" })).ok);
    },
  },
];

/** `tocsinEndWork` is called by bin/lib/web.mjs before the process is stopped. */
const here = globalThis as { tocsinEndWork?: () => Promise<void> };

/** Starts the work that nobody waits for, once per process; before the process is stopped it ends, with the open screens. */
export function startWork(): void {
  if (here.tocsinEndWork) return;
  const endJobs = startJobs(currentWorld(), deliveries, duties);
  here.tocsinEndWork = async () => {
    endStreams();
    await endJobs();
  };
}
