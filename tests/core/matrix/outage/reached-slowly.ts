import type { MatrixDocument } from "@/core/matrix/document";

/** The question of outage analysis asked the slow way: services, people and paths as sets, everything re-evaluated for each set of losses. */
export function reachedSlowly(document: MatrixDocument, down: ReadonlySet<string>): Map<string, boolean> {
  const services = new Map(document.services.map((service) => [service.id, service]));
  // Greatest fixed point: everything works until shown not to.
  let dead = new Set([...down]);
  const groupsHold = (needs: MatrixDocument["services"][number]["needs"]) =>
    needs.every((group) => group.of.filter((id) => !dead.has(id)).length >= group.atLeast);
  for (;;) {
    const next = new Set(dead);
    for (const service of services.values()) if (!groupsHold(service.needs)) next.add(service.id);
    if (next.size === dead.size) break;
    dead = next;
  }
  const works = (path: MatrixDocument["contacts"][number]["paths"][number]) =>
    !down.has(path.id) && groupsHold(path.needs);
  const person = (id: string) => {
    const contact = document.contacts.find((candidate) => candidate.id === id);
    return !!contact && !down.has(id) && contact.paths.some(works);
  };
  const position = (id: string | null) => {
    const found = document.positions.find((candidate) => candidate.id === id);
    return !!found && [found.holder, ...found.deputies].some((holder) => holder !== null && person(holder));
  };
  const arrives: Record<string, string[]> = { email: ["email"], phone: ["phone", "mobile"] };
  const levels = document.classifications;
  const result = new Map<string, boolean>();
  for (const row of document.rows) {
    const sent = position(row.owner) || position(row.backup);
    const clearers = [...row.approvers, ...row.deputyApprovers];
    const cleared = row.freeToSend || clearers.length === 0 || clearers.some(position);
    for (const audience of row.audiences) {
      const suitable = row.fallbacks.filter((id) => {
        const ceiling = document.channels.find((channel) => channel.id === id)?.ceiling;
        return !ceiling || !row.classification || levels.indexOf(ceiling) >= levels.indexOf(row.classification);
      });
      const reached = [...row.channels, ...suitable].some((id) => {
        const channel = document.channels.find((candidate) => candidate.id === id);
        if (!channel || !groupsHold(channel.needs)) return false;
        const receivers = document.stakeholders.find((candidate) => candidate.id === audience)?.contacts ?? [];
        if (receivers.length === 0) return true;
        return receivers.some((receiver) => {
          if (down.has(receiver)) return false;
          const contact = document.contacts.find((candidate) => candidate.id === receiver);
          const fitting = contact?.paths.filter((path) => arrives[channel.kind]?.includes(path.kind)) ?? [];
          return fitting.length === 0 || fitting.some(works);
        });
      });
      result.set(`${row.id} ${audience}`, sent && cleared && reached);
    }
  }
  return result;
}
