import { saySchedule } from "@/core/deadlines/say-schedule";
import type { RowField } from "@/core/matrix/row";
import { useReader, useSay } from "@/ui/language";

/** Shows the text of a cell as people read it: a schedule in words, while its editor and copies of it keep the rule. */
export function CellText({ field, text }: { field: RowField; text: string }) {
  const say = useSay();
  const { language } = useReader();
  return field === "schedule" ? saySchedule(say, language, text) : text;
}
