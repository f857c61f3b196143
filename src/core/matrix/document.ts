import { z } from "zod";
import { Channel, Service } from "@/core/channels/channel";
import { DocumentFreshness } from "@/core/people/freshness";
import { ContactReach, Position, Stakeholder } from "@/core/people/register";
import { Acceptance } from "./acceptance";
import { PlanSection } from "./plan/section";
import { DocumentRow } from "./row";

/** Schema of documents written by this version; older ones are upgraded when read, never rewritten. */
export const documentSchema = "tocsin.matrix-document/1";

/**
 * Matrix, plan and the register entries they name, as one self-contained value: what is imported, checked, compared,
 * sealed, looked up, analysed and exported. It holds no name or number of a person.
 */
export const MatrixDocument = z.object({
  schema: z.literal(documentSchema),
  organisation: z.object({ name: z.string(), zone: z.string(), jurisdictions: z.array(z.string()) }),
  matrix: z.object({ id: z.string().min(1), name: z.string(), scope: z.string(), owner: z.string().nullable() }),
  /** The policy around the rows, in the order in which it is read. */
  plan: z.array(PlanSection),
  rows: z.array(DocumentRow),
  stakeholders: z.array(Stakeholder),
  positions: z.array(Position),
  contacts: z.array(ContactReach),
  /** Left out where nobody knows: in documents of earlier days, and from elsewhere. */
  freshness: DocumentFreshness.optional(),
  channels: z.array(Channel),
  services: z.array(Service),
  /** Confidentiality levels, lowest first; a channel or audience with a ceiling takes that level and all below. */
  classifications: z.array(z.string()),
  /** Findings that were accepted; left out when there are none. */
  acceptances: z.array(Acceptance).optional(),
});
export type MatrixDocument = z.infer<typeof MatrixDocument>;
