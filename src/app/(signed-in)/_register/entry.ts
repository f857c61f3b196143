import type { Result } from "@/core/shared/result";

export type NamedFields = { readonly name: string } & Readonly<Record<string, unknown>>;

/** An entry of a register as its list brings it. */
export type Entry<Fields extends NamedFields> = Fields & {
  readonly id: string;
  readonly revision: number;
  readonly archived: boolean;
  /** In how many places it is named. */
  readonly uses: number;
};

/** The server actions of one register. */
export type EntryActs<Fields extends NamedFields> = {
  readonly add: (input: Partial<Fields> & { name: string }) => Promise<Result<{ id: string }>>;
  readonly save: (input: {
    id: string;
    revision: number;
    fields: Partial<Fields>;
    base?: Partial<Fields>;
  }) => Promise<Result<{ revision: number }>>;
  readonly saveMany: (input: { ids: string[]; fields: Partial<Fields> }) => Promise<Result<unknown>>;
  readonly archive: (input: { id: string; insist?: boolean }) => Promise<Result<unknown>>;
  readonly restore: (input: { id: string }) => Promise<Result<unknown>>;
  readonly merge: (input: { kept: string; gone: string[] }) => Promise<Result<unknown>>;
};

/** What a form shows and changes. */
export type FormProps<Fields extends NamedFields> = {
  readonly id: string;
  readonly fields: Fields;
  readonly change: (fields: Partial<Fields>) => void;
  readonly readOnly: boolean;
  /** Several entries at once: what belongs to one alone is left out. */
  readonly many: boolean;
};

export type Option = { readonly value: string; readonly label: string };
