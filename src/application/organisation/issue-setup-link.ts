import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { hashOfToken, newToken } from "@/platform/sign-in/token";

/** How long the link works, in hours. */
const setupLinkHours = 24;

/** Makes the one-time link of an installation without an organisation; an earlier link stops working. */
export const issueSetupLink = command({
  name: "organisation.issue-setup-link",
  action: "organisation:issue-setup-link",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    if (await tx.organisation.findFirst()) return refuse("already-set-up");
    const token = newToken();
    const expiresAt = new Date(now.getTime() + setupLinkHours * 3_600_000);
    await tx.setupLink.deleteMany({ where: { usedAt: null } });
    await tx.setupLink.create({ data: { tokenHash: hashOfToken(token), expiresAt } });
    return done(
      { token, path: `/set-up?token=${token}`, expiresAt },
      { entries: [{ stream: organisationStream, type: "organisation.setup-link-issued" }] },
    );
  },
});
