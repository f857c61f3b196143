import { Needs } from "@/core/channels/needs";
import { ContactReach, Position, Stakeholder } from "@/core/people/register";
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
type PathReach = Pick<ContactPathModel, "id" | "kind" | "needs">;
