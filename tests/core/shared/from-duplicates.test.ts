import { describe, expect, it } from "vitest";
import { fromDuplicates } from "@/core/shared/from-duplicates";

describe("an entry takes from its duplicates", () => {
  const kept = { name: "A", notes: "", owner: null, contacts: [] as string[], needs: [] as object[], declares: false };

  it("only what it does not say itself, and from the first that says it", () => {
    const first = { ...kept, name: "B", notes: "from B", owner: null, declares: true };
    const second = { ...kept, name: "C", notes: "from C", contacts: ["x"] };
    expect(fromDuplicates({ ...kept, owner: null }, [first, second], [])).toEqual({ notes: "from B", contacts: ["x"] });
  });

  it("nothing that names the entry itself or one of them", () => {
    const gone = { ...kept, owner: "a", contacts: ["b", "c"], needs: [{ atLeast: 1, of: ["a", "c"] }] };
    expect(fromDuplicates(kept as never, [gone as never], ["a", "b"])).toEqual({ contacts: ["c"] });
  });
});
