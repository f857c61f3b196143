import { CircleCheck, CircleDashed, Clock, Signature } from "lucide-react";
import { type Language, say } from "@/core/language/say";
import type { Standing } from "@/core/people/review";
import { Badge } from "@/ui/show/badge";

const looks = {
  open: { tone: "advise", Sign: CircleDashed },
  overdue: { tone: "stop", Sign: Clock },
  signed: { tone: "accent", Sign: Signature },
  approved: { tone: "good", Sign: CircleCheck },
} as const;

/** Names where a campaign stands by sign, word and colour. */
export function StandingBadge({ language, standing }: { language: Language; standing: Standing }) {
  const { tone, Sign } = looks[standing];
  return (
    <Badge tone={tone} icon={<Sign aria-hidden />}>
      {say(language, `review.standing.${standing}`)}
    </Badge>
  );
}
