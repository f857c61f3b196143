import { command, done } from "@/application/runner/act";
import { RenewRecoveryCodes } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { replaceRecoveryCodes } from "./enrol";
import { countsWrongPasswords, proveSelf } from "./own-proof";
import { spendTotp } from "./second-factor";

/** Makes new recovery codes; the old ones stop working. */
export const renewRecoveryCodes = command({
  name: "access.renew-recovery-codes",
  action: "access:own-account",
  browserOnly: true,
  limits: countsWrongPasswords,
  input: RenewRecoveryCodes,
  async run({ tx, input, actor, now, newId }) {
    const self = await proveSelf(tx, actor, input.password, "password");
    if (!self.ok) return self;
    const { person } = self.value;
    if (!(await spendTotp(tx, person, input.totp, now))) return refuse("code-wrong", { field: "totp" });
    const recoveryCodes = await replaceRecoveryCodes(tx, person.id, newId);
    const meta = { person: person.id };
    return done(
      { recoveryCodes },
      { entries: [{ stream: accessStream, type: "access.recovery-codes-renewed", meta }] },
    );
  },
});
