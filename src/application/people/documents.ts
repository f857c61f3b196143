import { Needs } from "@/core/channels/needs";
import type { DocumentFreshness, FreshnessPolicy } from "@/core/people/freshness";
import { ContactReach, Position, Stakeholder } from "@/core/people/register";
import { dateOfWhen } from "@/core/time/when";
import type {
  ContactModel,
  ContactPathModel,
  PositionModel,
  StakeholderModel,
} from "@/platform/database/generated/models";

/** Turns a record of table Stakeholder into its form in matrix documents. */
export function toStakeholder(record: StakeholderModel): Stakeholder {
  return Stakeholder.parse({ ...record, relationshipOwner: record.relationshipOwnerId, contacts: record.contactIds });
}

/** Turns a record of table Position into its form in matrix documents; an archived one has no duties any more. */
export function toPosition(record: PositionModel): Position {
  const post = Position.parse({ ...record, holder: record.holderId, deputies: record.deputyIds });
  return record.archivedAt ? { ...post, declares: false, speaksTo: [], incidentRoles: [] } : post;
}

/** Turns a contact and its paths, without names and numbers, into its form in matrix documents. */
export function toContactReach(
  record: Pick<ContactModel, "id" | "kind"> & { paths: readonly PathReach[] },
): ContactReach {
  return ContactReach.parse({
    ...record,
    paths: record.paths.map(({ id, kind, needs }) => ({ id, kind, needs: Needs.parse(needs) })),
  });
}
/** Tells how fresh these contacts are; `zone` is the one in which a verification has its day. */
export function freshnessOfContacts(
  { closeDays, otherDays }: FreshnessPolicy,
  contacts: readonly { readonly id: string; readonly paths: readonly Pick<ContactPathModel, "id" | "verifiedAt">[] }[],
  named: ReadonlySet<string>,
  zone: string,
): DocumentFreshness {
  const paths = contacts.filter(({ id }) => named.has(id)).flatMap((contact) => contact.paths);
  const verified = paths.flatMap(({ id, verifiedAt }) => (verifiedAt ? [[id, dateOfWhen(zone, verifiedAt)]] : []));
  return { closeDays, otherDays, verified: Object.fromEntries(verified) };
}

type PathReach = Pick<ContactPathModel, "id" | "kind" | "needs">;
