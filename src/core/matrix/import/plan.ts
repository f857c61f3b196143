import type { ChannelFields } from "@/core/channels/fields";
import type { Language } from "@/core/language/say";
import type { LegalNames } from "@/core/matrix/legal-names";
import type { SectionKind } from "@/core/matrix/plan/section";
import type { RowFields } from "@/core/matrix/row";
import type { ContactFields, PositionFields, StakeholderFields } from "@/core/people/fields";
import type { Direction } from "@/core/people/register";
import type { ImportProblem } from "./proposal";

/** What the organisation already has, by the key of names; what an import brings is made to fit it. */
export type Surroundings = {
  readonly positions: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly stakeholders: ReadonlyMap<string, Direction>;
  /** Confidentiality levels, lowest first. */
  readonly levels: readonly string[];
  /** What rows can be bound to. */
  readonly regimes: readonly LegalNames[];
  /** In which labels are written where the file has none. */
  readonly language: Language;
};

/** A row to be, in which names stand where the row will name entries by id. */
export type PlannedRow = {
  readonly table: string;
  /** Row number in the file. */
  readonly line: number;
  readonly fields: Partial<RowFields>;
};

/** A post; its people are named by the keys of contacts. */
export type PlannedPosition = Pick<PositionFields, "name" | "department"> & {
  holder: string | null;
  deputies: string[];
};

/** A party; its contacts are named by their keys. */
export type PlannedStakeholder = Pick<StakeholderFields, "name" | "direction" | "kind" | "jurisdictions"> & {
  contacts: string[];
};

export type PlannedChannel = Pick<ChannelFields, "name" | "kind" | "ceiling" | "notes">;

/** A person or desk; one name and organisation make one contact. */
export type PlannedContact = Pick<
  ContactFields,
  "kind" | "name" | "organisation" | "role" | "zone" | "reachable" | "language" | "notes" | "paths"
> & { readonly key: string };

/** A text that goes with the matrix. */
export type PlannedSection = { readonly name: string; readonly text: string; readonly kind?: SectionKind };

/** Everything an import would write: it is shown before, and carried out once the person agrees. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly positions: readonly PlannedPosition[];
  readonly stakeholders: readonly PlannedStakeholder[];
  readonly channels: readonly PlannedChannel[];
  readonly contacts: readonly PlannedContact[];
  readonly sections: readonly PlannedSection[];
  readonly tables: readonly PlannedTable[];
};

export type PlannedTable = {
  readonly id: string;
  readonly imported: number;
  readonly problems: readonly ImportProblem[];
};
