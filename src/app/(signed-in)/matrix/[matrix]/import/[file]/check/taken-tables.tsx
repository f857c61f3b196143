import type { ImportCheck } from "@/application/matrix/check-import";
import { type Language, say } from "@/core/language/say";

/** Lists the chosen tables, how many rows each gives, and what they are taken as. */
export function TakenTables({ language, tables }: { language: Language; tables: ImportCheck["tables"] }) {
  return (
    <ul className="divide-y divide-line">
      {tables.map(({ id, name, takenAs, imported }) => (
        <li key={id} className="grid gap-x-6 py-2 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="break-words font-medium">{name}</span>
          <span className="text-ink-soft">
            {say(language, `import.wizard.kinds.${takenAs}`)}
            {": "}
            <span className="tabular-nums">{imported.toLocaleString(language)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
