import type { Database } from "@/platform/database/client";

type Named = { readonly about: string; readonly aboutId: string };

/** Finds how the things that erasures and holds are about are called now; a thing without a name is left out. */
export async function namesOfThings(db: Database, things: readonly Named[]): Promise<Map<string, string>> {
  const of = (about: string) => ({
    id: { in: things.filter((thing) => thing.about === about).map(({ aboutId }) => aboutId) },
  });
  const [contacts, accounts, communications, cases, assessments, matrices] = await Promise.all([
    db.contact.findMany({ where: of("contact"), select: { id: true, name: true } }),
    db.person.findMany({ where: of("account"), select: { id: true, name: true } }),
    db.communication.findMany({ where: of("communication"), select: { id: true, subject: true } }),
    db.clockCase.findMany({ where: of("case"), select: { id: true, title: true } }),
    db.assessment.findMany({ where: of("assessment"), select: { id: true, title: true } }),
    db.matrix.findMany({ where: of("matrix"), select: { id: true, name: true } }),
  ]);
  return new Map([
    ...[...contacts, ...accounts, ...matrices].map(({ id, name }) => [id, name] as const),
    ...communications.map(({ id, subject }) => [id, subject] as const),
    ...[...cases, ...assessments].map(({ id, title }) => [id, title] as const),
  ]);
}
