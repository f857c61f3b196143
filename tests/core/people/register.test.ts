import { describe, expect, it } from "vitest";
import { recogniseParty, sideOf } from "@/core/people/recognise-party";

describe("the register of interested parties", () => {
  it.each([
    ["Security operations", "soc"],
    ["IT operations", "it"],
    ["Identity and access team", "identity"],
    ["Legal department", "legal"],
    ["Human resources", "hr"],
    ["Facilities", "facilities"],
    ["Executive management", "executives"],
  ])("R86: knows the internal group %s as %s", (name, kind) => {
    expect([recogniseParty(name), sideOf(recogniseParty(name))]).toEqual([kind, "internal"]);
  });

  it.each([
    ["Outside counsel", "counsel"],
    ["Forensics provider", "forensics"],
    ["Cyber insurer", "insurer"],
    ["Suppliers", "supplier"],
    ["Customers", "customer"],
  ])("R87: knows the external party %s as %s", (name, kind) => {
    expect([recogniseParty(name), sideOf(recogniseParty(name))]).toEqual([kind, "external"]);
  });
});
