import { expect, it } from "vitest";
import { inNetworks } from "@/platform/networks";

it("finds addresses in networks, also IPv4 callers of a socket that listens on both families", () => {
  const networks = ["192.0.2.0/24", "2001:db8::/32", "198.51.100.7"];
  const inside = ["192.0.2.9", "::ffff:192.0.2.9", "2001:db8::5", "198.51.100.7"];
  const outside = ["192.0.3.1", "::ffff:192.0.3.1", "2001:db9::1", "198.51.100.8", "unknown", ""];
  expect(inside.filter((address) => !inNetworks(address, networks))).toEqual([]);
  expect(outside.filter((address) => inNetworks(address, networks))).toEqual([]);
});
