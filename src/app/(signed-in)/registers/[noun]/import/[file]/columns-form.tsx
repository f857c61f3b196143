import type { RegisterHome } from "@/app/(signed-in)/registers/[noun]/import/home";
import { type Language, say } from "@/core/language/say";
import { headingOf } from "@/core/matrix/import/entries/cell-words";
import { cellsOf } from "@/core/matrix/import/entries/cells";
import { SubmitButton } from "@/ui/actions/submit-button";
import { RadioGroup } from "@/ui/form/radio-group";
import { Select } from "@/ui/form/select";
import { Table } from "@/ui/show/table";

type ColumnsFormProps = {
  language: Language;
  home: RegisterHome;
  tables: readonly { id: string; name: string; rows: number }[];
  table: string;
  columns: readonly { id: string; heading: string; number: number; cell: string; samples: readonly string[] }[];
  mode: string;
};

/** Chooses what each column becomes; the page answers with what the import would then do, without JavaScript too. */
export function ColumnsForm({ language, home, tables, table, columns, mode }: ColumnsFormProps) {
  const options = Object.keys(cellsOf[home.noun]).map((cell) => ({ value: cell, label: headingOf(cell, language) }));
  return (
    <form className="grid gap-4">
      {home.list && <input type="hidden" name="list" value={home.list} />}
      <input type="hidden" name="of" value={table} />
      {tables.length > 1 && (
        <Select
          name="table"
          label={say(language, "register.import.table")}
          defaultValue={table}
          className="max-w-md"
          options={tables.map(({ id, name, rows }) => ({
            value: id,
            label: say(language, "register.import.tableRows", { name, count: rows }),
          }))}
        />
      )}
      <Table
        caption={say(language, "register.import.columns")}
        columns={[
          {
            key: "heading",
            head: say(language, "register.import.column"),
            main: true,
            cell: ({ heading, number }) =>
              heading || say(language, "import.wizard.columns.unnamed", { letter: String(number) }),
          },
          {
            key: "samples",
            head: say(language, "register.import.samples"),
            cell: ({ samples }) => (
              <span className="line-clamp-2 text-ink-soft text-sm">
                {samples.join(" · ") || say(language, "import.wizard.columns.empty")}
              </span>
            ),
          },
          {
            key: "cell",
            head: say(language, "register.import.becomes"),
            cell: ({ id, heading, cell }) => (
              <Select
                name={`column.${id}`}
                label={say(language, "import.wizard.columns.targetOf", { heading })}
                labelHidden
                placeholder={say(language, "register.import.leaveOut")}
                defaultValue={cell}
                options={options}
              />
            ),
          },
        ]}
        rows={columns}
        rowKey={({ id }) => id}
      />
      <RadioGroup
        name="mode"
        label={say(language, "register.import.mode")}
        defaultValue={mode}
        options={(["fill", "replace"] as const).map((value) => ({
          value,
          label: say(language, `register.import.${value}`),
        }))}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {say(language, "register.import.check")}
      </SubmitButton>
    </form>
  );
}
