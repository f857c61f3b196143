"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import type { CellWords } from "@/core/matrix/cell-text";
import { type FieldGroup, fieldGroups } from "@/core/matrix/field-kinds";
import type { RowField, RowFields } from "@/core/matrix/row";
import type { DraftRow } from "@/core/matrix/sparse";
import { Button } from "@/ui/actions/button";
import { useSay } from "@/ui/language";
import { Tabs } from "@/ui/layout/tabs";
import { Sheet } from "@/ui/overlay/sheet";
import { FindingList } from "@/ui/show/finding-list";
import { Light } from "@/ui/show/light";
import { FieldEditor } from "./field-editor";
import type { Mark } from "./marks";
import { RowComments } from "./row-comments";
import { RowDueTab } from "./row-due";
import { RowFacts } from "./row-facts";
import { RowHistory } from "./row-history";
import type { ToldLight } from "./server";
import type { Registers } from "./use-names";

type RowSheetProps = {
  matrix: string;
  row: DraftRow;
  number: number;
  marks: readonly Mark[];
  /** Undefined until it is known. */
  light: ToldLight | undefined;
  registers: Registers;
  words: CellWords;
  mayEdit: boolean;
  onEdit: (fields: Partial<RowFields>) => void;
  /** Comments were added or settled. */
  onCommented: () => void;
  /** Goes to the row above (-1) or below (1). */
  onStep: (by: -1 | 1) => void;
  onClose: () => void;
};

/** Shows a whole row: every field in its group, what rules found in it, and its history. */
export function RowSheet(props: RowSheetProps) {
  const { matrix, row, number, marks, light, registers, words, mayEdit, onEdit, onStep, onClose } = props;
  const say = useSay();
  const findings = marks.map(({ severity, sentence, fix, field }, index) => ({
    id: `${index}`,
    severity,
    sentence: `${sentence} ${fix}`,
    clause: field ? say(`matrix.fields.${field}`) : undefined,
  }));
  return (
    <Sheet
      open
      width="wide"
      onOpenChange={(open) => !open && onClose()}
      title={row.fields.what || say("matrix.grid.row", { number })}
      description={say("matrix.grid.row", { number })}
      footer={
        <>
          <Button icon={<ChevronUp aria-hidden />} onClick={() => onStep(-1)}>
            {say("matrix.grid.above")}
          </Button>
          <Button icon={<ChevronDown aria-hidden />} onClick={() => onStep(1)}>
            {say("matrix.grid.below")}
          </Button>
        </>
      }
    >
      {light && (
        <div className="pb-4">
          <Light {...light} />
        </div>
      )}
      <Tabs
        key={row.id}
        label={say("matrix.grid.parts")}
        items={[
          {
            id: "fields",
            label: say("matrix.grid.fields"),
            content: mayEdit ? (
              <Groups>
                {(field) => (
                  <FieldEditor
                    key={field}
                    field={field}
                    value={row.fields[field]}
                    onChange={(value) => onEdit({ [field]: value })}
                    registers={registers}
                    words={words}
                    direction={row.fields.direction}
                    regime={row.fields.regime}
                  />
                )}
              </Groups>
            ) : (
              <RowFacts row={row} words={words} />
            ),
          },
          {
            id: "due",
            label: say("deadlineScreens.row.tab"),
            content: <RowDueTab row={row} mayEdit={mayEdit} onEdit={onEdit} />,
          },
          {
            id: "findings",
            label: say("matrix.grid.findings", { count: marks.length }),
            content: <FindingList findings={findings} />,
          },
          {
            id: "comments",
            label: say("matrix.comments.title"),
            content: <RowComments matrix={matrix} row={row.id} onChanged={props.onCommented} />,
          },
          {
            id: "history",
            label: say("matrix.grid.history"),
            content: <RowHistory matrix={matrix} row={row} words={words} />,
          },
        ]}
      />
    </Sheet>
  );
}

function Groups({ children }: { children: (field: RowField) => React.ReactNode }) {
  const say = useSay();
  return (
    <div className="grid gap-5 pb-6">
      {(Object.keys(fieldGroups) as FieldGroup[]).map((group) => (
        <fieldset key={group} className="grid gap-3 sm:grid-cols-2">
          <legend className="mb-2 w-full border-line border-b pb-1 font-semibold">
            {say(`matrix.groups.${group}`)}
          </legend>
          {fieldGroups[group].map(children)}
        </fieldset>
      ))}
    </div>
  );
}
