"use client";

import { useState } from "react";
import { confirmDueAction, openDueAction } from "@/app/(signed-in)/evidence/privacy/actions";
import { errorsOf } from "@/app/form-state";
import { ProofLayer } from "@/app/proof/proof-layer";
import type { Shown } from "@/app/proof/shown";
import { useShown } from "@/app/proof/use-shown";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextLink } from "@/ui/actions/text-link";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { type Column, Table } from "@/ui/show/table";

type Item = { id: string; name: string; since: string; hold: string | null; href: string | undefined };

type DueFormProps = {
  kind: string;
  items: readonly Item[];
  mayConfirm: boolean;
  /** The statement for which the identity provider has just vouched. */
  proven: Shown | undefined;
};

/** Chooses which of the records whose time is over go now; what a hold keeps cannot be chosen. */
export function DueForm({ kind, items, mayConfirm, proven }: DueFormProps) {
  const say = useSay();
  const { shown, state, send, close } = useShown(openDueAction, proven);
  const free = items.filter(({ hold }) => hold === null).map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const columns: Column<Item>[] = [
    {
      key: "choose",
      head: say("privacyScreens.due.choose"),
      headHidden: true,
      corner: true,
      width: "w-10",
      cell: ({ id, name, hold }) => (
        <Checkbox
          label={say("privacyScreens.due.chooseOne", { name })}
          labelHidden
          checked={chosen.includes(id)}
          disabled={hold !== null}
          onChange={() => toggle(id)}
        />
      ),
    },
    {
      key: "name",
      head: say("privacyScreens.due.what"),
      main: true,
      cell: ({ name, href }) => (href ? <TextLink href={href}>{name}</TextLink> : name),
    },
    {
      key: "since",
      head: say("privacyScreens.due.since"),
      cell: ({ since }) => <DateTime at={since} precision="day" quiet />,
    },
    {
      key: "hold",
      head: say("privacyScreens.due.hold"),
      cell: ({ hold }) => hold && <Badge tone="stop">{hold}</Badge>,
    },
  ];
  return (
    <div className="grid gap-3">
      {mayConfirm && (
        <div className="flex flex-wrap items-center gap-3">
          <Checkbox
            label={say("privacyScreens.due.all")}
            checked={free.length > 0 && chosen.length === free.length}
            mixed={chosen.length > 0 && chosen.length < free.length}
            disabled={free.length === 0}
            onChange={() => setChosen(chosen.length === free.length ? [] : free)}
          />
          {chosen.length > 0 && (
            <form action={send}>
              <input type="hidden" name="kind" value={kind} />
              {chosen.map((id) => (
                <input key={id} type="hidden" name="ids" value={id} />
              ))}
              <SubmitButton variant="danger" size="small" aria-haspopup="dialog">
                {say("privacyScreens.due.confirm", { count: chosen.length })}
              </SubmitButton>
            </form>
          )}
          <ProofLayer
            {...{ shown, close }}
            title={say("privacyScreens.due.confirmNow")}
            lead={say("privacyScreens.due.confirmText")}
            action={confirmDueAction}
            submit={say("privacyScreens.due.confirmNow")}
            variant="danger"
          />
        </div>
      )}
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <Table
        caption={say("privacyScreens.due.caption")}
        rows={items}
        rowKey={({ id }) => id}
        rowSelected={({ id }) => chosen.includes(id)}
        columns={mayConfirm ? columns : columns.slice(1)}
      />
    </div>
  );
}
