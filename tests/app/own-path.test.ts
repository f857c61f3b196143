import { describe, expect, it } from "vitest";
import { ownPath } from "@/app/sign-in/own-path";

describe("where somebody goes after signing in", () => {
  it.each(["/matrix", "/settings/account?change=add-passkey", "/matrix/a/versions/7#decide"])("may be %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil",
    "",
  ])("is Today instead of %j", (path) => {
    expect(ownPath(path)).toBe("/today");
  });
});
