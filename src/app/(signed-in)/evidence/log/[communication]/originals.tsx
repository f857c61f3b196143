import { Download } from "lucide-react";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { formatBytes } from "@/ui/form/format-bytes";
import { Section } from "@/ui/layout/section";
import { Hash } from "@/ui/show/hash";
import { Table } from "@/ui/show/table";

type Original = { id: string; name: string; media: string; size: number; sha256: string };

/** Lists the native artefacts of an entry, to read as text or to save. */
export function Originals({ language, originals }: { language: Language; originals: readonly Original[] }) {
  return (
    <Section title={say(language, "evidenceScreens.entry.originals")}>
      <Table
        caption={say(language, "evidenceScreens.entry.originals")}
        rows={originals}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-soft">{say(language, "evidenceScreens.entry.noOriginals")}</p>}
        columns={[
          {
            key: "name",
            head: say(language, "evidenceScreens.original.title"),
            main: true,
            cell: ({ id, name }) => <TextLink href={`/evidence/originals/${id}`}>{name}</TextLink>,
          },
          {
            key: "size",
            head: say(language, "evidenceScreens.original.size"),
            align: "end",
            cell: ({ size }) => formatBytes(size, language),
          },
          {
            key: "hash",
            head: say(language, "evidenceScreens.original.hash"),
            cell: ({ sha256 }) => <Hash value={sha256} />,
          },
          {
            key: "get",
            head: say(language, "evidenceScreens.entry.download"),
            headHidden: true,
            cell: ({ id }) => (
              <LinkButton size="small" href={`/api/originals/${id}`} prefetch={false} icon={<Download aria-hidden />}>
                {say(language, "evidenceScreens.entry.download")}
              </LinkButton>
            ),
          },
        ]}
      />
    </Section>
  );
}
