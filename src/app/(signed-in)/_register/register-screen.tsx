"use client";

import { BookUser } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { TextKey } from "@/core/language/say";
import { entryInWords } from "@/core/matrix/entry-in-words";
import type { ImportedNoun } from "@/core/matrix/import/entries/cells";
import { Button } from "@/ui/actions/button";
import { linkLook } from "@/ui/actions/text-link";
import { classes } from "@/ui/classes";
import { Checkbox } from "@/ui/form/checkbox";
import { useReader, useSay } from "@/ui/language";
import { useToast } from "@/ui/overlay/toast";
import { Badge } from "@/ui/show/badge";
import { EmptyState } from "@/ui/show/empty-state";
import { type Column, Table } from "@/ui/show/table";
import { AddDialog } from "./add-dialog";
import { BulkDialog } from "./bulk-dialog";
import type { Entry, EntryActs, FormProps, NamedFields } from "./entry";
import { EntrySheet } from "./entry-sheet";
import { type RegisterLook, RegisterTools } from "./register-tools";

export type RegisterColumn<Fields extends NamedFields> = {
  key: string;
  head: string;
  cell: (entry: Entry<Fields>) => ReactNode;
  /** What the column is sorted and searched by. */
  text: (entry: Entry<Fields>) => string;
  /** Offers its texts to filter by: for columns of few different ones. */
  filter?: true;
};

type RegisterScreenProps<Fields extends NamedFields> = {
  noun: ImportedNoun;
  room: "people" | "channels" | "matrix/lists";
  entries: readonly Entry<Fields>[];
  empty: Omit<Fields, "name">;
  columns: readonly RegisterColumn<Fields>[];
  acts: EntryActs<Fields>;
  mayEdit: boolean;
  mayHistory?: boolean;
  form: (props: FormProps<Fields>) => ReactNode;
  /** Names what fields refer to by id. */
  nameOf: (id: string) => string;
  /** Entry to open at once, as links name it. */
  open?: string;
  /** Column to sort by at first; the name when left out. */
  order?: string;
  /** Which list, where the register is one of several lists. */
  list?: string;
};

/** Entries that are drawn at first; more on demand. */
const drawnAtFirst = 200;
const mostChoices = 100;
const unused = "unused";

/** A register as a dense table with search, order and a sheet for each entry. */
export function RegisterScreen<Fields extends NamedFields>(props: RegisterScreenProps<Fields>) {
  const { noun, room, columns, acts, mayEdit, mayHistory = true, form, nameOf } = props;
  const say = useSay();
  const { language } = useReader();
  const router = useRouter();
  const [changed, setChanged] = useState<ReadonlyMap<string, Entry<Fields>>>(new Map());
  const [look, setLook] = useState<RegisterLook>({
    search: "",
    filter: "",
    order: props.order ?? "name",
    descending: false,
    archived: false,
  });
  const [open, setOpen] = useState(props.open);
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState(false);
  const toast = useToast();
  const labelOf = (field: string) => say(`register.fields.${field}` as TextKey);
  const textOf = (field: string, value: unknown) => entryInWords(noun, field, value, { say, language, nameOf });

  const entries = useMemo(() => {
    const known = new Set(props.entries.map(({ id }) => id));
    const fresh = [...changed.values()].filter(({ id }) => !known.has(id));
    return [...props.entries.map((entry) => newer(entry, changed.get(entry.id))), ...fresh];
  }, [props.entries, changed]);
  const shown = useMemo(() => {
    const { search, filter, order, descending, archived } = look;
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
    const own = { name: ({ name }: Entry<Fields>) => name, uses: ({ uses }: Entry<Fields>) => String(uses) };
    const key = columns.find((column) => column.key === order)?.text ?? own[order === "uses" ? order : "name"];
    return entries
      .filter((entry) => archived || !entry.archived)
      .filter(
        (entry) => filter === "" || (filter === unused ? entry.uses === 0 : keysOf(entry, columns).includes(filter)),
      )
      .filter((entry) => {
        const text = [entry.name, ...columns.map((column) => column.text(entry))].join("\n").toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .sort((a, b) => {
        const sign = descending ? -1 : 1;
        return sign * (collator.compare(key(a), key(b)) || collator.compare(a.name, b.name));
      });
  }, [entries, look, columns]);
  const filters = useMemo(() => {
    const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
    const texts = (column: RegisterColumn<Fields>) =>
      [...new Set(entries.map(column.text).filter(Boolean))].sort(collator.compare).slice(0, mostChoices);
    const ofColumns = columns.flatMap((column) =>
      column.filter
        ? texts(column).map((text) => ({ value: `${column.key}:${text}`, label: text, group: column.head }))
        : [],
    );
    return [...ofColumns, { value: unused, label: say("register.filterUnused"), group: say("register.used") }];
  }, [entries, columns, say]);

  const keep = useCallback((entry: Entry<Fields>) => setChanged((before) => new Map(before).set(entry.id, entry)), []);
  const current = entries.find(({ id }) => id === open);
  const setMany = async (fields: Partial<Fields>) => {
    setBulk(false);
    const saved = await acts.saveMany({ ids: [...selected], fields });
    if (saved.ok) {
      setSelected(new Set());
      setChanged(new Map());
      router.refresh();
      return;
    }
    const { code, field = "", values } = saved.refusal;
    toast({ tone: "stop", title: say(`refusals.${code}`, { field, ...values }) });
  };
  const pick: Column<Entry<Fields>> = {
    key: "pick",
    head: say("register.bulk.pick"),
    headHidden: true,
    corner: true,
    cell: ({ id, name }) => (
      <Checkbox
        label={<span className="sr-only">{say("register.bulk.pickOne", { name })}</span>}
        checked={selected.has(id)}
        onChange={(event) => {
          const next = new Set(selected);
          if (event.target.checked) next.add(id);
          else next.delete(id);
          setSelected(next);
        }}
      />
    ),
  };
  const sortOf = (key: string): Column<Entry<Fields>>["sort"] => {
    const now = look.order === key;
    return {
      direction: now ? (look.descending ? "descending" : "ascending") : undefined,
      onSort: () => setLook({ ...look, order: key, descending: now && !look.descending }),
    };
  };
  const table: Column<Entry<Fields>>[] = [
    ...(mayEdit ? [pick] : []),
    {
      key: "name",
      head: labelOf("name"),
      main: true,
      sort: sortOf("name"),
      cell: (entry) => (
        <>
          <button type="button" onClick={() => setOpen(entry.id)} className={classes(linkLook, "text-left")}>
            {entry.name}
          </button>{" "}
          {entry.archived && <Badge>{say("register.archived")}</Badge>}
        </>
      ),
    },
    ...columns.map(({ key, head, cell }) => ({ key, head, cell, sort: sortOf(key) })),
    { key: "uses", head: say("register.used"), align: "end", cell: ({ uses }) => uses, sort: sortOf("uses") },
  ];
  return (
    <div className="grid grid-cols-1 gap-3">
      <RegisterTools
        look={look}
        onLook={(next) => setLook({ ...look, ...next })}
        filters={filters}
        orders={[{ key: "name", head: labelOf("name") }, ...columns, { key: "uses", head: say("register.used") }].map(
          ({ key, head }) => ({
            value: key,
            label: say("register.orderBy", { field: head }),
          }),
        )}
        exports={`/${room}/export?noun=${noun}`}
        imports={mayEdit ? `/registers/${noun}/import${props.list ? `?list=${props.list}` : ""}` : undefined}
      >
        {mayEdit && selected.size > 0 && (
          <>
            {selected.size < shown.length && (
              <Button variant="quiet" onClick={() => setSelected(new Set(shown.map(({ id }) => id)))}>
                {say("register.bulk.all", { count: shown.length })}
              </Button>
            )}
            <Button onClick={() => setBulk(true)}>{say("register.bulk.edit", { count: selected.size })}</Button>
          </>
        )}
        {mayEdit && (
          <AddDialog
            noun={noun}
            add={(name) => acts.add({ name } as Partial<Fields> & { name: string })}
            onAdded={(id, name) => {
              keep({ ...props.empty, name, id, revision: 1, archived: false, uses: 0 } as unknown as Entry<Fields>);
              setOpen(id);
            }}
          />
        )}
      </RegisterTools>
      <Table
        caption={say(`register.lists.${noun}` as TextKey)}
        columns={table}
        rows={shown.slice(0, drawn)}
        rowKey={({ id }) => id}
        rowSelected={({ id }) => id === open}
        empty={
          <EmptyState
            icon={<BookUser aria-hidden />}
            title={say(entries.length === 0 ? "register.emptyTitle" : "register.nothingFound")}
          >
            {entries.length === 0 && <p>{say(`register.empty.${noun}` as TextKey)}</p>}
          </EmptyState>
        }
      />
      {shown.length > drawn && (
        <Button className="justify-self-center" onClick={() => setDrawn(drawn + drawnAtFirst)}>
          {say("register.more", { count: shown.length - drawn })}
        </Button>
      )}
      {bulk && (
        <BulkDialog<Fields>
          {...{ noun, form, labelOf }}
          entries={entries.filter(({ id }) => selected.has(id))}
          empty={props.empty}
          onApply={(fields) => void setMany(fields)}
          onClose={() => setBulk(false)}
        />
      )}
      {current && (
        <EntrySheet
          key={current.id}
          {...{ noun, room, acts, mayEdit, mayHistory, form, labelOf, textOf }}
          entry={current}
          others={entries
            .filter(({ id, archived }) => id !== current.id && !archived)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onSaved={(id, fields, revision) => keep({ ...current, ...fields, id, revision })}
          onGone={() => {
            setOpen(undefined);
            setChanged(new Map());
            router.refresh();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function newer<Fields extends NamedFields>(listed: Entry<Fields>, kept: Entry<Fields> | undefined): Entry<Fields> {
  return kept && kept.revision >= listed.revision ? { ...kept, uses: listed.uses } : listed;
}

function keysOf<Fields extends NamedFields>(entry: Entry<Fields>, columns: readonly RegisterColumn<Fields>[]) {
  return columns.map((column) => `${column.key}:${column.text(entry)}`);
}
