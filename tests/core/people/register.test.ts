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
    expect([recogniseParty(name), sideOf(name)]).toEqual([kind, "internal"]);
  });

  it.each([
    ["Outside counsel", "counsel"],
    ["Forensics provider", "forensics"],
    ["Cyber insurer", "insurer"],
    ["Suppliers", "supplier"],
    ["Customers", "customer"],
    ["Affected patients", "customer"],
    ["Autorité de protection des données (APD)", "regulator"],
    ["Reguladores", "regulator"],
    ["External legal counsel", "counsel"],
    ["Relevant ISACs", "special-interest-group"],
    ["Public", "other"],
    ["Certification body", "other"],
    ["Feuerwehr", "other"],
  ])("R87: knows the external party %s as %s", (name, kind) => {
    expect([recogniseParty(name), sideOf(name)]).toEqual([kind, "external"]);
  });

  it.each(["Public relations team", "External affairs manager", "Project sponsor"])(
    "does not take %s for outsiders",
    (name) => {
      expect(sideOf(name)).not.toBe("external");
    },
  );
});
