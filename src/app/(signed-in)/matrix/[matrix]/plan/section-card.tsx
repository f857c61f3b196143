"use client";

import { Copy, History, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { Names } from "@/application/matrix/list-names";
import type { OpenPlan } from "@/application/matrix/open-plan";
import type { TextKey } from "@/core/language/say";
import { readPlanText } from "@/core/matrix/plan/live";
import { plainText } from "@/core/shared/markdown";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { useSay } from "@/ui/language";
import { ConfirmDialog } from "@/ui/overlay/confirm-dialog";
import { useToast } from "@/ui/overlay/toast";
import { RichText } from "@/ui/show/rich-text";
import { addSectionsAction, removeSectionAction } from "./actions";
import { liveNames } from "./live-names";
import { SectionEditor } from "./section-editor";
import { SectionHistory } from "./section-history";
import { keptDraft } from "./use-section";

type SectionCardProps = {
  matrix: string;
  section: OpenPlan["sections"][number];
  names: Names;
  mayEdit: boolean;
};

/** Shows one section of the plan, and its editor when it is being changed. */
export function SectionCard({ matrix, section, names, mayEdit }: SectionCardProps) {
  const say = useSay();
  const toast = useToast();
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const { id, name, kind, text } = section;
  const unknown = say("plan.unknown");
  const blocks = useMemo(() => readPlanText(text, liveNames(names), unknown), [text, names, unknown]);

  useEffect(() => {
    if (mayEdit && keptDraft(id)) setEditing(true);
  }, [mayEdit, id]);

  const remove = async () => {
    const gone = await removeSectionAction({ section: id });
    if (!gone.ok) {
      const { code, field, values } = gone.refusal;
      return toast({ title: say(`refusals.${code}` as TextKey, { field: field ?? "", ...values }), tone: "stop" });
    }
    router.refresh();
    toast({
      title: say("plan.removed", { name }),
      action: {
        label: say("plan.undo"),
        run: async () => {
          await addSectionsAction({ matrix, sections: [{ name, kind, text: gone.value.text }] });
          router.refresh();
        },
      },
    });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(plainText(blocks));
    toast({ title: say("plan.copied"), tone: "good" });
  };
  return (
    <section aria-labelledby={`name-${id}`} id={id} className="grid scroll-mt-20 gap-3 border-line border-t pt-4">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={`name-${id}`} className="font-semibold text-lg">
            {name}
          </h2>
          {kind && <p className="text-ink-faint text-sm">{say(`plan.clauses.${kind}`)}</p>}
        </div>
        <div className="flex gap-1 print:hidden">
          {kind === "applicability" && (
            <Button size="small" icon={<Copy aria-hidden />} onClick={copy}>
              {say("plan.copy")}
            </Button>
          )}
          <IconButton
            size="small"
            variant="quiet"
            label={say("plan.historyOf", { name })}
            icon={<History aria-hidden />}
            onClick={() => setHistory(true)}
          />
          {mayEdit && !editing && (
            <>
              <ConfirmDialog
                title={say("plan.removeTitle", { name })}
                consequence={say("plan.removeText")}
                confirmLabel={say("plan.remove")}
                onConfirm={remove}
                trigger={
                  <IconButton
                    size="small"
                    variant="quiet"
                    label={say("plan.removeTitle", { name })}
                    icon={<Trash2 aria-hidden />}
                  />
                }
              />
              <Button
                size="small"
                icon={<Pencil aria-hidden />}
                aria-label={say("plan.editOne", { name })}
                onClick={() => setEditing(true)}
              >
                {say("plan.edit")}
              </Button>
            </>
          )}
        </div>
      </header>
      {editing ? (
        <SectionEditor section={section} names={names} onClose={() => setEditing(false)} />
      ) : (
        <RichText blocks={blocks} unknown={unknown} />
      )}
      {history && <SectionHistory section={section} names={names} onClose={() => setHistory(false)} />}
    </section>
  );
}
