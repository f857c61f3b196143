import { describe, expect, it } from "vitest";
import { inCommon } from "@/core/matrix/in-common";
import { emptyStakeholder } from "@/core/people/fields";

const party = (fields: object) => ({ ...emptyStakeholder, name: "any", ...fields });

describe("what entries have in common", () => {
  it("is shown before they are set at once; a choice in which they differ is not chosen yet, so that any can be", () => {
    const entries = [
      party({ direction: "external", kind: "press", jurisdictions: ["DE"], sharing: "TLP:GREEN" }),
      party({ direction: "external", kind: "supplier", jurisdictions: ["FR"], sharing: null }),
    ];
    expect(inCommon("stakeholder", entries, emptyStakeholder)).toEqual({
      ...emptyStakeholder,
      direction: "external",
      kind: "",
    });
  });
});
