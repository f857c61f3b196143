"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { saveChannelAction, saveServiceAction } from "@/app/(signed-in)/channels/actions";
import { circlesOf, type Needs, needed, withNeed, withoutNeed } from "@/core/channels/needs";
import { linkLook } from "@/ui/actions/text-link";
import { classes } from "@/ui/classes";
import { useReader, useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { useToast } from "@/ui/overlay/toast";
import { Banner } from "@/ui/show/banner";
import { DependencyCanvas } from "@/ui/show/dependency-canvas";
import { Table } from "@/ui/show/table";
import { drawingOf, type Item, sayNeeds } from "./items";
import { NeedsSheet } from "./needs-sheet";

/** Draws what services and channels need, and changes it: by lines on the drawing, or in words. */
export function DependencyEditor({ items: listed, mayEdit }: { items: readonly Item[]; mayEdit: boolean }) {
  const say = useSay();
  const { language } = useReader();
  const toast = useToast();
  const router = useRouter();
  const [changed, setChanged] = useState<ReadonlyMap<string, Item>>(new Map());
  const [open, setOpen] = useState<string>();
  const items = useMemo(() => listed.map((item) => newer(item, changed.get(item.id))), [listed, changed]);
  const names = useMemo(() => new Map(items.map(({ id, name }) => [id, name])), [items]);
  const nameOf = (id: string) => names.get(id) ?? "…";
  const { nodes, edges } = useMemo(() => drawingOf(say, items, (id) => names.get(id) ?? "…"), [say, items, names]);
  const services = items.filter(({ type }) => type === "service");
  const circles = circlesOf(services);
  const list = new Intl.ListFormat(language);

  const save = async (item: Item, needs: Needs): Promise<Item | undefined> => {
    const keep = (next: Item) => {
      setChanged((before) => new Map(before).set(next.id, next));
      return next;
    };
    keep({ ...item, needs });
    const action = item.type === "service" ? saveServiceAction : saveChannelAction;
    const saved = await action({
      id: item.id,
      revision: item.revision,
      fields: { needs },
      base: { needs: item.needs },
    }).catch(() => null);
    if (saved?.ok) return keep({ ...item, needs, revision: saved.value.revision });
    keep(item);
    const { code, field = "", values } = saved?.refusal ?? { code: "not-reachable" as const };
    toast({ tone: "stop", title: say(`refusals.${code}`, { field, ...values }) });
    router.refresh();
    return undefined;
  };
  const draw = async (from: string, to: string) => {
    const item = items.find(({ id }) => id === from);
    if (!item) return;
    const gone = needed(item.needs).includes(to);
    const saved = await save(item, gone ? withoutNeed(item.needs, to) : withNeed(item.needs, to));
    if (saved)
      toast({
        tone: "good",
        title: say(gone ? "dependencies.released" : "dependencies.tied", { name: item.name, service: nameOf(to) }),
        action: { label: say("dependencies.undo"), run: () => void save(saved, item.needs) },
      });
  };
  const opened = items.find(({ id }) => id === open);

  return (
    <>
      {circles.length > 0 && (
        <Banner tone="warn" title={say("dependencies.circles", { count: circles.length })}>
          <ul>
            {circles.map((circle) => (
              <li key={circle.join(" ")}>{list.format(circle.map(nameOf))}</li>
            ))}
          </ul>
        </Banner>
      )}
      <div className="hidden sm:block">
        <DependencyCanvas
          label={say("dependencies.drawing")}
          hint={say(mayEdit ? "dependencies.hint" : "dependencies.hintReading")}
          {...{ nodes, edges }}
          readOnly={!mayEdit}
          onOpen={setOpen}
          onDraw={(from, to) => void draw(from, to)}
        />
      </div>
      <Section title={say("dependencies.words")}>
        <Table
          caption={say("dependencies.words")}
          rows={items.toSorted((a, b) => a.name.localeCompare(b.name, language))}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: say("register.fields.name"),
              main: true,
              cell: ({ id, name }) => (
                <button type="button" onClick={() => setOpen(id)} className={classes(linkLook, "text-left")}>
                  {name}
                </button>
              ),
            },
            { key: "kind", head: say("register.fields.kind"), wideOnly: true, cell: ({ kind }) => kind },
            {
              key: "needs",
              head: say("register.fields.needs"),
              cell: ({ needs }) =>
                needs.length === 0 ? (
                  <span className="text-ink-faint">{say("dependencies.nothing")}</span>
                ) : (
                  <ul>
                    {sayNeeds(say, needs, nameOf).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                ),
            },
            {
              key: "users",
              head: say("dependencies.users"),
              align: "end",
              wideOnly: true,
              cell: ({ id }) => items.filter(({ needs }) => needed(needs).includes(id)).length,
            },
          ]}
        />
      </Section>
      {opened && (
        <NeedsSheet
          item={opened}
          services={services.filter(({ id }) => id !== opened.id)}
          users={items.filter(({ needs }) => needed(needs).includes(opened.id))}
          readOnly={!mayEdit}
          onChange={(needs) => void save(opened, needs)}
          onOpen={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function newer(listed: Item, kept: Item | undefined): Item {
  return kept && kept.revision >= listed.revision ? kept : listed;
}
