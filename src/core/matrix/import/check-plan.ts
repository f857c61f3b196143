import { ChannelFields } from "@/core/channels/fields";
import { rowsAtOnce } from "@/core/matrix/edit";
import { RowFields } from "@/core/matrix/row";
import { ContactFields } from "@/core/people/fields";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { ImportPlan } from "./plan";

const Row = RowFields.partial();
const Contact = ContactFields.partial();
const Channel = ChannelFields.partial();

/**
 * Checks that a plan can be carried out: there is something in it, not too much at once, and no text longer than a field
 * holds. Refuses `import-nothing`, `import-too-many-rows` and `import-text-too-long`, which names the row in the file.
 */
export function checkPlan({ rows, contacts, channels, sections }: ImportPlan): Result<void> {
  if (rows.length + contacts.length + channels.length + sections.length === 0) return refuse("import-nothing");
  if (rows.length > rowsAtOnce || contacts.length > rowsAtOnce)
    return refuse("import-too-many-rows", { values: { limit: rowsAtOnce } });
  for (const { line, fields } of rows)
    if (!Row.safeParse(fields).success) return refuse("import-text-too-long", { values: { place: String(line) } });
  const [long] = [
    ...contacts.filter((contact) => !Contact.safeParse(contact).success),
    ...channels.filter((channel) => !Channel.safeParse(channel).success),
  ];
  return long ? refuse("import-text-too-long", { values: { place: long.name } }) : accept(undefined);
}
