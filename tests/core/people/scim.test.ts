import { describe, expect, it } from "vitest";
import { readFilter } from "@/core/people/scim/filter";
import { applyPatch, PatchBody } from "@/core/people/scim/patch";
import { enterpriseSchema } from "@/core/people/scim/user";

const user = {
  userName: "kim@example.com",
  active: true,
  name: { formatted: "Kim Sample" },
  emails: [{ value: "kim@example.com", type: "work", primary: true }],
  [enterpriseSchema]: { department: "Sales" },
};
const patch = (...operations: object[]) => applyPatch(user, PatchBody.parse({ Operations: operations }));
const patched = (...operations: object[]) => {
  const result = patch(...operations);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe("a SCIM patch", () => {
  it("is understood in the forms that providers send", () => {
    expect(patched({ op: "Replace", path: "active", value: "False" })).toMatchObject({ active: "False" });
    expect(patched({ op: "replace", value: { active: false, displayName: "K" } })).toMatchObject({
      active: false,
      displayName: "K",
    });
    expect(patched({ op: "replace", path: "NAME.familyName", value: "New" })).toMatchObject({
      name: { formatted: "Kim Sample", familyName: "New" },
    });
    const mail = patched({ op: "replace", path: 'emails[type eq "work"].value', value: "new@example.com" });
    expect(mail.emails).toEqual([{ value: "new@example.com", type: "work", primary: true }]);
    const phone = patched({ op: "add", path: 'phoneNumbers[type eq "mobile"].value', value: "+49 171 3920010" });
    expect(phone.phoneNumbers).toEqual([{ type: "mobile", value: "+49 171 3920010" }]);
    expect(patched({ op: "add", path: `${enterpriseSchema}:manager`, value: "42" })[enterpriseSchema]).toEqual({
      department: "Sales",
      manager: { value: "42" },
    });
    expect(patched({ op: "remove", path: 'emails[type eq "work"]' }).emails).toEqual([]);
    expect(patched({ op: "remove", path: "name" })).not.toHaveProperty("name");
  });

  it("leaves the user it began from alone, and names a path it does not understand", () => {
    const before = structuredClone(user);
    patched({ op: "remove", path: 'emails[type eq "work"]' });
    expect(user).toEqual(before);
    expect(patch({ op: "replace", path: "emails[", value: 1 })).toMatchObject({
      refusal: { code: "scim-path", values: { path: "emails[" } },
    });
    expect(patch({ op: "remove" })).toMatchObject({ refusal: { code: "scim-path" } });
    expect(patch({ op: "replace", value: "text" })).toMatchObject({ refusal: { code: "scim-path" } });
  });
});

describe("a SCIM filter", () => {
  it("finds one user by name, key, id or mail; everything else is refused", () => {
    expect(readFilter('userName eq "kim@example.com"')).toEqual({
      ok: true,
      value: { by: "userName", value: "kim@example.com" },
    });
    expect(readFilter('externalId Eq "a\\"b"')).toMatchObject({ value: { by: "externalId", value: 'a"b' } });
    expect(readFilter("")).toEqual({ ok: true, value: null });
    for (const text of ['userName co "a"', 'userName eq "a" or id eq "b"', "userName eq a", 'title eq "x"'])
      expect(readFilter(text)).toMatchObject({ refusal: { code: "scim-filter" } });
  });
});
