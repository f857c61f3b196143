import type { ReactNode } from "react";
import { type Language, say } from "@/core/language/say";
import { Banner } from "@/ui/show/banner";
import { sayTable } from "./words";

/** What `privacy.preview-erasure` tells. */
export type Reach = {
  readonly ledger: ReadonlyArray<{ readonly kind: string; readonly entries: number; readonly fields: number }>;
  readonly mentions: ReadonlyArray<{ readonly table: string; readonly rows: number }>;
  readonly contacts: number;
  readonly accounts: number;
  readonly files: number;
  readonly packs: number;
  readonly shared: readonly string[];
  readonly sealed: ReadonlyArray<{ readonly matrix: string; readonly number: number }>;
  readonly searched: boolean;
  readonly activeAccount: boolean;
  readonly hold: string | null;
};

/** Says in words what an erasure reaches, what stands in its way, and what it cannot reach. */
export function Preview({ language, reach }: { language: Language; reach: Reach }) {
  const { ledger, mentions, contacts, accounts, files, packs, shared, sealed } = reach;
  const count = (key: "contacts" | "accounts" | "files" | "packs", number: number) =>
    number > 0 ? [say(language, `privacyScreens.reach.${key}`, { count: number })] : [];
  const goes = [
    ...count("contacts", contacts),
    ...count("accounts", accounts),
    ...ledger.map(({ kind, entries, fields }) =>
      say(language, "privacyScreens.reach.ledger", {
        stream: say(language, `ledgerScreens.kinds.${kind as "access"}`),
        entries,
        fields,
      }),
    ),
    ...mentions.map(({ table, rows }) =>
      say(language, "privacyScreens.reach.mentions", { table: sayTable(language, table), rows }),
    ),
    ...count("files", files),
    ...count("packs", packs),
  ];
  const stays = [
    ...(shared.length > 0 ? [say(language, "privacyScreens.reach.shared", { values: shared.join(", ") })] : []),
    ...sealed.map((version) => say(language, "privacyScreens.reach.sealed", version)),
    ...(reach.searched ? [] : [say(language, "privacyScreens.reach.notSearched")]),
  ];
  return (
    <div className="grid gap-4">
      {reach.hold !== null && (
        <Banner tone="stop" title={say(language, "privacyScreens.reach.held", { name: reach.hold })}>
          {say(language, "privacyScreens.reach.heldText")}
        </Banner>
      )}
      {reach.activeAccount && <Banner tone="warn">{say(language, "privacyScreens.reach.active")}</Banner>}
      <Lines title={say(language, "privacyScreens.reach.goes")}>{goes}</Lines>
      {stays.length > 0 && <Lines title={say(language, "privacyScreens.reach.stays")}>{stays}</Lines>}
      <p className="max-w-prose text-ink-soft text-sm">{say(language, "privacyScreens.reach.never")}</p>
    </div>
  );
}

function Lines({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 grid list-disc gap-0.5 pl-5">
        {children.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
