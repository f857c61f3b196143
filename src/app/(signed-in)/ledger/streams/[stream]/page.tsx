import type { Metadata } from "next";
import { z } from "zod";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { readStream } from "@/application/ledger/read-stream";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { EntryTable } from "./entry-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "ledgerScreens.stream.title") };
}

const Search = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });

type Props = { params: Promise<{ stream: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function StreamPage({ params, searchParams }: Props) {
  const [{ language }, { stream }, search] = await Promise.all([readReader(), params, searchParams]);
  const { kind, total, sealed, page, pageSize, entries } = await read(readStream, { stream, ...Search.parse(search) });
  const address = (other: number) => `/ledger/streams/${stream}?page=${other}`;
  const name = say(language, `ledgerScreens.kinds.${kind}`);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        crumbs={[{ label: say(language, "ledgerScreens.title"), href: "/ledger" }, { label: name }]}
        title={name}
        description={say(language, "ledgerScreens.stream.fieldsHint")}
        facts={
          <>
            <span>{say(language, "ledgerScreens.stream.entries", { total, sealed })}</span>
            <span className="break-all font-mono">{stream}</span>
          </>
        }
      />
      <EntryTable language={language} entries={entries} />
      <Pages page={page} pageSize={pageSize} total={total} address={address} />
    </div>
  );
}
