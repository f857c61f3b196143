import type { Statement } from "@/core/access/statement";
import { matrixStatements } from "./matrix";

/** The whole access policy. What no statement allows is refused. */
export const policy = [...matrixStatements] as const satisfies readonly Statement[];

/** Everything a person can do or ask, as named by the policy. */
export type Action = (typeof policy)[number]["actions"][number];
