import fc from "fast-check";
import SCIMMY from "scimmy";
import { describe, expect, it } from "vitest";
import { applyPatch, PatchBody } from "@/core/people/scim/patch";
import { enterpriseSchema, fromScim, type KeptUser, ScimUser, toScim } from "@/core/people/scim/user";
import { accepted } from "../../support/accepted";

/** SCIM as somebody else wrote it: SCIMMY knows the schemas, and applies operations to resources by its own reading. */
const { User, EnterpriseUser } = SCIMMY.Schemas;
// Its declarations ask for an instance where its code takes the class.
User.extend(EnterpriseUser as never);

const word = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,10}[A-Za-z]$/);
const mail = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@example.com`);
const number = fc.integer({ min: 100, max: 999 }).map((end) => `+49 30 23125 ${end}`);
const kept: fc.Arbitrary<KeptUser> = fc.record({
  id: fc.uuid(),
  userName: mail,
  externalId: fc.option(word),
  revision: fc.nat(9),
  name: word,
  role: word,
  language: fc.constantFrom("", "de"),
  department: word,
  organisation: word,
  managerId: fc.constant(null),
  active: fc.boolean(),
  paths: fc.tuple(mail, number, number).map(([email, work, mobile]) => [
    { kind: "email", value: email },
    { kind: "phone", value: work },
    { kind: "mobile", value: mobile },
  ]),
});

const operation = fc.oneof(
  fc.record({ op: fc.constantFrom("add", "replace"), path: fc.constantFrom("title", "displayName"), value: word }),
  fc.record({ op: fc.constant("replace"), path: fc.constant("active"), value: fc.boolean() }),
  fc.record({ op: fc.constant("remove"), path: fc.constantFrom("title", "phoneNumbers", "emails") }),
  fc.record({
    op: fc.constant("replace"),
    path: fc.constantFrom(`${enterpriseSchema}:department`, `${enterpriseSchema}:organization`, "name.formatted"),
    value: word,
  }),
  fc.record({ op: fc.constant("remove"), path: fc.constant('phoneNumbers[type eq "mobile"]') }),
  fc.record({ op: fc.constant("replace"), value: fc.record({ title: word, active: fc.boolean() }) }),
  fc.record({ op: fc.constant("add"), value: fc.record({ displayName: word }) }),
  fc.record({ op: fc.constant("replace"), path: fc.constant("emails"), value: fc.tuple(fc.record({ value: mail })) }),
);

const address = (id: string) => `https://tocsin.example.com/api/scim/v2/Users/${id}`;
const plain = (value: object) => JSON.parse(JSON.stringify(value));
const message = (Operations: readonly object[]) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations,
});

describe("R118: SCIMMY, an independent implementation of SCIM", () => {
  it("reads every user that we show", () => {
    fc.assert(
      fc.property(kept, (user) => {
        const shown = plain(toScim(user, address));
        const read = plain(new User(shown, "out"));
        expect(fromScim(ScimUser.parse(read))).toEqual(fromScim(ScimUser.parse(shown)));
      }),
    );
  });

  it("comes to the same person after the same operations, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(kept, fc.array(operation, { minLength: 1, maxLength: 4 }), async (user, operations) => {
        const shown = plain(toScim(user, address));
        const ours = accepted(applyPatch(shown, PatchBody.parse(message(operations))));
        const target = new User(structuredClone(shown), "both");
        const theirs = (await new SCIMMY.Messages.PatchOp(message(operations) as never).apply(target)) ?? target;
        expect(fromScim(ScimUser.parse(ours))).toEqual(fromScim(ScimUser.parse(plain(theirs))));
      }),
    );
  });
});
