import { addPasskey } from "@/application/access/add-passkey";
import { openAccountChange } from "@/application/access/open-account-change";
import { openPasskey } from "@/application/access/open-passkey";
import { run } from "@/application/runner/run";
import type { World } from "@/platform/world";
import { accepted } from "./accepted";
import { type Algorithm, newAuthenticator } from "./authenticator";
import { type TestPerson, testPassword } from "./people";

/** Gives a person their first passkey, in the way their account screen does. */
export async function enrolPasskey(world: World, { actor, code }: TestPerson, algorithm: Algorithm = "ES256") {
  const { nonce } = accepted(await run(world, openAccountChange, { change: "add-passkey" }, actor));
  const stepUp = { nonce, password: testPassword, totp: code(world.now()) };
  const options = accepted(await run(world, openPasskey, { stepUp }, actor));
  const device = newAuthenticator(algorithm);
  accepted(await run(world, addPasskey, { made: device.make(options), name: "Laptop" }, actor));
  return device;
}
