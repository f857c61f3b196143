import { List } from "lucide-react";
import type { Metadata } from "next";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listContacts } from "@/application/people/list-contacts";
import { listPositions } from "@/application/people/list-positions";
import { say } from "@/core/language/say";
import { cascade } from "@/core/people/cascade";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { CascadeDrawing } from "./drawing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.cascade.title") };
}

const all = { limit: 5000 };

export default async function CascadePage() {
  const [{ language }, { positions }, { contacts }] = await Promise.all([
    readReader(),
    read(listPositions, all),
    read(listContacts, all),
  ]);
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? "") : "");
  const posts = positions.map((post) => ({
    ...post,
    holder: nameOf(post.holder),
    authority: [
      ...(post.declares ? [say(language, "register.fields.declares")] : []),
      ...(post.speaksTo.length > 0
        ? [
            `${say(language, "register.fields.speaksTo")}: ${post.speaksTo
              .map((one) => say(language, `register.kinds.stakeholder.${one}`))
              .join(", ")}`,
          ]
        : []),
    ].join(" · "),
  }));
  const vacant = say(language, "register.cascade.vacant");
  return (
    <div className="grid gap-4">
      <PageHeader
        title={say(language, "register.cascade.title")}
        description={say(language, "register.cascade.description")}
        tabs={<PeopleTabs language={language} here="positions" />}
        actions={
          <LinkButton href="/people/positions" icon={<List aria-hidden />}>
            {say(language, "register.lists.position")}
          </LinkButton>
        }
      />
      <section
        aria-label={say(language, "register.cascade.title")}
        className="overflow-x-auto rounded-lg border border-line bg-raised"
      >
        <CascadeDrawing label={say(language, "register.cascade.title")} posts={posts} vacant={vacant} />
      </section>
      <details>
        <summary className="min-h-6 cursor-pointer font-medium">{say(language, "register.cascade.asText")}</summary>
        <ol className="mt-2 grid gap-1">
          {cascade(posts).map(({ post, above }, _, places) => (
            <li key={post.id}>
              {say(language, "register.cascade.line", {
                name: post.name,
                holder: post.holder || vacant,
                above: above === null ? "" : (places[above]?.post.name ?? ""),
                top: String(above === null),
              })}{" "}
              {post.authority && `${post.authority}.`}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
