import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { callbackUrl, currentProvider } from "@/platform/sign-in/provider";

/** How many uses of accounts for emergencies are shown. */
const usesShown = 20;

/** Shows administrators how people sign in: the identity provider, passwords, and accounts for emergencies with their uses. */
export const readSignInSettings = query({
  name: "access.read-sign-in-settings",
  action: "access:read-people",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor }) {
    const provider = currentProvider();
    const [organisation, people, uses, linked] = await Promise.all([
      db.organisation.findFirstOrThrow({ select: { localPasswords: true } }),
      db.person.findMany({
        where: { status: "active" },
        orderBy: { name: "asc" },
        select: { id: true, name: true, breakGlass: true, passwordHash: true, totpSecret: true },
      }),
      db.emergencyUse.findMany({ orderBy: { at: "desc" }, take: usesShown, include: { person: true } }),
      db.identity.findMany({
        where: { issuer: provider?.issuer ?? "" },
        select: { personId: true },
        distinct: "personId",
      }),
    ]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      provider: provider && {
        name: provider.name,
        issuer: provider.issuer,
        callback: callbackUrl(),
        roles: [...provider.rolesOfGroups].map(([group, role]) => ({ group, role })),
        linked: linked.length,
      },
      localPasswords: organisation.localPasswords,
      emergency: people.filter(({ breakGlass }) => breakGlass).map(({ id, name }) => ({ id, name })),
      eligible: people
        .filter((one) => !one.breakGlass && one.passwordHash !== null && one.totpSecret !== null)
        .map(({ id, name }) => ({ id, name })),
      uses: uses.map(({ id, at, person, seenAt, seenBy }) => ({
        id,
        at,
        person: person.name,
        seenAt,
        seenBy: seenBy ? (names.get(seenBy) ?? "") : "",
        maySee: seenAt === null && "id" in actor && person.id !== actor.id,
      })),
    });
  },
});
