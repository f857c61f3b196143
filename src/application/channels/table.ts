import { channelActs } from "./channel-register";
import { listChannelTests } from "./list-channel-tests";
import { listChannels } from "./list-channels";
import { listServices } from "./list-services";
import { planChannelTest } from "./plan-channel-test";
import { recordChannelTest } from "./record-channel-test";
import { serviceActs } from "./service-register";

/** What people do with and ask of the registers of channels and services. */
export const channelsTable = [
  listChannels,
  ...Object.values(channelActs),
  listServices,
  ...Object.values(serviceActs),
  planChannelTest,
  recordChannelTest,
  listChannelTests,
];
