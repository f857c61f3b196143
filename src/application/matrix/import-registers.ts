import { channelRegister } from "@/application/channels/channel-register";
import { contactRegister } from "@/application/people/contact-register";
import { positionRegister } from "@/application/people/position-register";
import { stakeholderRegister } from "@/application/people/stakeholder-register";
import type { Act } from "@/application/registers/bring-entries";
import type { Entry } from "@/core/ledger/entry";
import type { BatchRecord } from "@/core/matrix/import/batch";
import type { ImportPlan } from "@/core/matrix/import/plan";
import { importContacts } from "./import-contacts";
import { type Brought, broughtEntry, importRegister } from "./import-register";

/** Register entries by the key of their names. */
export type ImportIds = Record<"position" | "stakeholder" | "channel", ReadonlyMap<string, string>>;

/** Brings what an import names into the registers: people first, for posts and parties name them. */
export async function importRegisters(act: Act, batch: string, plan: ImportPlan) {
  const contacts = await importContacts(act, plan.contacts);
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => contacts.ids.get(key) ?? []);
  const positions = await importRegister(
    act,
    { ...positionRegister, noun: "position" },
    plan.positions,
    ({ name, department, holder, deputies }) => {
      const [id = null] = idsOf(holder ? [holder] : []);
      return { name, department, holder: id, deputies: idsOf(deputies).filter((deputy) => deputy !== id) };
    },
    ["holder", "deputies", "department"],
  );
  const stakeholders = await importRegister(
    act,
    { ...stakeholderRegister, noun: "stakeholder" },
    plan.stakeholders,
    ({ contacts: keys, ...fields }) => ({ ...fields, contacts: idsOf(keys) }),
    ["contacts", "jurisdictions"],
  );
  const channels = await importRegister(
    act,
    { ...channelRegister, noun: "channel" },
    plan.channels,
    (fields) => fields,
    ["ceiling", "notes"],
  );

  const added = ({ added: entries }: Brought) => entries.map(({ id }) => id);
  const record: Omit<BatchRecord, "sections"> = {
    added: {
      position: added(positions),
      stakeholder: added(stakeholders),
      channel: added(channels),
      contact: added(contacts),
      service: [],
      term: [],
    },
    paths: [...contacts.paths],
    filled: [positions, stakeholders, channels, contacts].flatMap(({ filled }) => filled),
  };
  const entries: Entry[] = [
    ...broughtEntry(contactRegister, batch, contacts),
    ...broughtEntry(positionRegister, batch, positions),
    ...broughtEntry(stakeholderRegister, batch, stakeholders),
    ...broughtEntry(channelRegister, batch, channels),
  ];
  const ids: ImportIds = { position: positions.ids, stakeholder: stakeholders.ids, channel: channels.ids };
  return { ids, record, entries };
}
