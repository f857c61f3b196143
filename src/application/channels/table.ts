import { channelActs } from "./channel-register";
import { listChannels } from "./list-channels";
import { listServices } from "./list-services";
import { serviceActs } from "./service-register";

/** What people do with and ask of the registers of channels and services. */
export const channelsTable = [listChannels, ...Object.values(channelActs), listServices, ...Object.values(serviceActs)];
