import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readReviewList } from "@/application/people/read-review-list";
import { say } from "@/core/language/say";
import { sayListName } from "@/core/people/say-list-name";
import { PageHeader } from "@/ui/layout/page-header";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { Walk } from "./walk";

type Props = { params: Promise<{ list: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ language }, { list }] = await Promise.all([readReader(), params]);
  return { title: sayListName(language, (await read(readReviewList, { list })).list.name) };
}

export default async function ReviewListPage({ params }: Props) {
  const [{ language }, { list: id }] = await Promise.all([readReader(), params]);
  const { review, list, items, now } = await read(readReviewList, { list: id });
  const name = sayListName(language, list.name);
  return (
    <Words
      language={language}
      under={["review.walk", "review.decision", "reach.freshness", "register.kinds.path", "refusals"]}
    >
      <div className="mx-auto grid w-full max-w-3xl gap-6">
        <PageHeader
          title={name}
          crumbs={[
            { label: say(language, "review.title"), href: "/people/reviews" },
            { label: review.name, href: `/people/reviews/${review.id}` },
            { label: name },
          ]}
          description={say(language, "review.walk.lead")}
        />
        {list.signedAt ? (
          <Banner tone="good">{say(language, "review.walk.signed")}</Banner>
        ) : (
          <Walk list={id} items={items} now={now.toISOString()} />
        )}
      </div>
    </Words>
  );
}
