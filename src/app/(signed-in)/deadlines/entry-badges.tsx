import { BookCheck, CircleCheck, CircleDashed, CircleOff } from "lucide-react";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import type { SwitchState } from "@/core/deadlines/catalogue/select";
import { type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";

/** Says whether an entry gives deadlines. */
export function SwitchBadge({ language, switched }: { language: Language; switched: SwitchState }) {
  const look = {
    on: { tone: "good", icon: <CircleCheck aria-hidden /> },
    off: { tone: "warn", icon: <CircleOff aria-hidden /> },
    dormant: { tone: "neutral", icon: <CircleDashed aria-hidden /> },
  } as const;
  return <Badge {...look[switched]}>{say(language, `deadlineScreens.switched.${switched}`)}</Badge>;
}

type ConfidenceProps = { language: Language; confidence: Regime["confidence"]; evidence: Regime["evidence"]["level"] };

/** Says how far an entry can be relied on: where it was read, or that nobody has confirmed it. */
export function ConfidenceBadge({ language, confidence, evidence }: ConfidenceProps) {
  if (confidence === "from-memory") return <Badge tone="warn">{say(language, "deadlineScreens.evidence.none")}</Badge>;
  return (
    <Badge tone={evidence === "official" ? "good" : "neutral"} icon={<BookCheck aria-hidden />}>
      {say(language, `deadlineScreens.evidence.${evidence}`)}
    </Badge>
  );
}
