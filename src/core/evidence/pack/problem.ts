import type en from "@/core/language/en.json";
import type { Problem, ProblemCode } from "@/core/ledger/problem";

/** What can be wrong with a pack beside its ledger; the sentences stand in the catalogues under `evidence.packProblems`. */
export type PackProblemCode = keyof (typeof en)["evidence"]["packProblems"];

export type PackProblem = Omit<Problem, "code"> & { readonly code: ProblemCode | PackProblemCode };
export type Report = (problem: PackProblem) => void;
