import { MessageSquareHeart } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listNotes } from "@/application/lookup/list-notes";
import { say } from "@/core/language/say";
import { sayDate } from "@/core/time/written";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { settleAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "tell.notes.title") };
}

export default async function NearMissesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ language }, asked] = await Promise.all([readReader(), searchParams]);
  const { notes, ...pages } = await read(listNotes, { page: Number(asked.page ?? 1) });
  return (
    <div className="grid gap-6">
      <PageHeader title={say(language, "tell.notes.title")} description={say(language, "tell.notes.description")} />
      {notes.length === 0 ? (
        <EmptyState icon={<MessageSquareHeart aria-hidden />} title={say(language, "tell.notes.none")} />
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {notes.map(({ id, day, text, read: seen }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
              <div className="min-w-0 flex-1">
                <p className="text-ink-soft text-sm">{sayDate(language, day)}</p>
                <p className="max-w-prose whitespace-pre-wrap">{text}</p>
              </div>
              {seen ? (
                <span className="text-ink-soft text-sm">{say(language, "tell.notes.read")}</span>
              ) : (
                <ActButton action={settleAction} fields={{ note: id }} label={say(language, "tell.notes.settle")} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Pages {...pages} address={(page) => `/near-misses?page=${page}`} />
    </div>
  );
}
