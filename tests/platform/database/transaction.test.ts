import { describe, expect, it } from "vitest";
import { openDatabase } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { inTransaction, rowsOf } from "@/platform/database/transaction";
import { testDatabase } from "../../support/database";

const { app } = await testDatabase();
const services = () => app.service.count();

describe("a transaction", () => {
  it("happens wholly or not at all", async () => {
    await inTransaction(app, (tx) => tx.service.create({ data: { name: "Kept" } }));
    const failing = inTransaction(app, async (tx) => {
      await tx.service.create({ data: { name: "Dropped" } });
      await rowsOf(tx, Prisma.sql`UPDATE "Service" SET name = 'Renamed'`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await app.service.findMany({ select: { name: true } })).toEqual([{ name: "Kept" }]);
  });

  it("is not taken for committed when a statement had failed and nobody minded", async () => {
    const before = await services();
    const careless = inTransaction(app, async (tx) => {
      await tx.service.create({ data: { name: "Lost" } });
      await rowsOf(tx, Prisma.sql`SELECT 1 / 0`).catch(() => {});
    });
    await expect(careless).rejects.toThrow("nothing was committed");
    expect(await services()).toBe(before);
  });

  it("takes in what Prisma itself writes in several statements", async () => {
    const paths = { create: [{ kind: "email", value: "a@example.com" }] };
    const failing = inTransaction(app, async (tx) => {
      await tx.contact.create({ data: { name: "Robin Example", paths } });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await app.contact.count()).toBe(0);
  });

  it("reads several things at once without letting queries overlap", async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error) => warnings.push(message);
    process.on("warning", note);
    await inTransaction(app, async (tx) => {
      await tx.contact.create({ data: { name: "Robin Example", paths: { create: { kind: "sms", value: "1" } } } });
      const include = { paths: true, positions: true };
      await Promise.all([tx.contact.findMany({ include }), tx.service.count(), tx.contact.findMany({ include })]);
    });
    await new Promise((next) => setImmediate(next));
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });

  it("gives a lost connection up and works on with another", async () => {
    const cut = inTransaction(app, (tx) => rowsOf(tx, Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`));
    await expect(cut).rejects.toThrow();
    expect(await inTransaction(app, (tx) => tx.service.count())).toBe(await services());
  });

  it("does not stay open when the one who began it goes away", async () => {
    const left = await rowsOf<{ limit: string }>(
      app,
      Prisma.sql`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`,
    );
    expect(left).toEqual([{ limit: "1min" }]);
  });
});

it("a database that was never asked anything is left like any other, and twice does no harm", async () => {
  const database = openDatabase("postgresql://nobody@127.0.0.1:1/none");
  await database.$disconnect();
  await database.$disconnect();
  await expect(inTransaction(database, async () => {})).rejects.toThrow();
});
