import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLayers } from "@/ui/show/layers";

const node = (id: string) => ({ id, label: id });

describe("layers of a dependency picture", () => {
  it("stands everything right of what it needs", () => {
    const placed = inLayers(["chat", "idp", "power"].map(node), [
      { from: "chat", to: "idp" },
      { from: "idp", to: "power" },
      { from: "chat", to: "power" },
    ]);
    expect(placed.map(({ id, layer }) => [id, layer])).toEqual([
      ["power", 0],
      ["idp", 1],
      ["chat", 2],
    ]);
  });

  it("places every node once, at a place of its own, whatever circles there are", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(fc.record({ from: id, to: id })), (ids, edges) => {
        const placed = inLayers(ids.map(node), edges);
        expect(placed.map((one) => one.id).sort()).toEqual([...ids].sort());
        expect(new Set(placed.map(({ layer, place }) => `${layer}/${place}`)).size).toBe(ids.length);
      }),
    );
  });
});
