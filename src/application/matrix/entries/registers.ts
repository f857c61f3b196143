import { channelRegister } from "@/application/channels/channel-register";
import { serviceRegister } from "@/application/channels/service-register";
import { termRegister } from "@/application/organisation/term-register";
import { contactRegister } from "@/application/people/contact-register";
import { positionRegister } from "@/application/people/position-register";
import { stakeholderRegister } from "@/application/people/stakeholder-register";

/** The registers that spreadsheets are brought into. */
export const importedRegisters = {
  stakeholder: stakeholderRegister,
  position: positionRegister,
  contact: contactRegister,
  channel: channelRegister,
  service: serviceRegister,
  term: termRegister,
} as const;
