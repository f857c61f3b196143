import { deliveries } from "@/application/deliveries";
import { openDatabase } from "@/platform/database/client";
import { environment } from "@/platform/environment";
import { deliverNext } from "@/platform/jobs/outbox";
import { realWorld } from "@/platform/world";

/** Delivers the next notice in a process of its own and tells the seconds and the most bytes that were resident. */
const database = openDatabase(environment().databaseUrl);
let resident = 0;
const watch = setInterval(() => {
  resident = Math.max(resident, process.memoryUsage.rss());
}, 20);
const before = process.memoryUsage.rss();
const start = performance.now();
await deliverNext(realWorld(database), deliveries);
const seconds = (performance.now() - start) / 1000;
clearInterval(watch);
process.stdout.write(JSON.stringify({ seconds, resident, before }));
await database.$disconnect();
