import {
  BadgeCheck,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Clock,
  ClockAlert,
  Eye,
  History,
  Hourglass,
  type LucideIcon,
  PencilLine,
  Undo2,
} from "lucide-react";
import { Said } from "@/ui/language";
import { Badge } from "./badge";
import type { Tone } from "./tones";

const statuses = {
  draft: ["neutral", PencilLine],
  "in-review": ["advise", Eye],
  returned: ["warn", Undo2],
  approved: ["good", BadgeCheck],
  "in-force": ["accent", BadgeCheck],
  superseded: ["neutral", History],
  withdrawn: ["neutral", CircleX],
  due: ["neutral", Clock],
  "due-soon": ["warn", Hourglass],
  overdue: ["stop", ClockAlert],
  "on-time": ["good", CircleCheck],
  late: ["warn", ClockAlert],
  missing: ["stop", CircleX],
  unplanned: ["advise", CircleHelp],
  waived: ["neutral", CircleDashed],
} as const satisfies Record<string, readonly [Tone, LucideIcon]>;

/** The states of a version and of a duty; the words stand in the catalogues under `ui.status`. */
export type Status = keyof typeof statuses;

/** Shows a state as sign, word and colour. */
export function StatusPill({ status }: { status: Status }) {
  const [tone, Sign] = statuses[status];
  return (
    <Badge tone={tone} icon={<Sign aria-hidden />}>
      <Said text={`ui.status.${status}`} />
    </Badge>
  );
}
