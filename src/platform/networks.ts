import { BlockList, isIPv6 } from "node:net";

/** Tells whether an address lies in one of some networks, each an address or a CIDR block. */
export function inNetworks(address: string, networks: readonly string[]): boolean {
  // A socket that listens on both families shows IPv4 callers this way.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", prefix] = network.split("/");
    const family = isIPv6(base) ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(prefix), family);
  }
  return plain !== "unknown" && list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}
