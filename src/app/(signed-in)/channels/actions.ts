"use server";

import { act } from "@/app/act";
import { channelActs } from "@/application/channels/channel-register";
import { serviceActs } from "@/application/channels/service-register";

type Input<Command extends { input: { _zod: { input: unknown } } }> = Command["input"]["_zod"]["input"];

export const addChannelAction = async (input: Input<typeof channelActs.add>) => act(channelActs.add, input);
export const saveChannelAction = async (input: Input<typeof channelActs.save>) => act(channelActs.save, input);
export const saveManyChannelsAction = async (input: Input<typeof channelActs.saveMany>) =>
  act(channelActs.saveMany, input);
export const archiveChannelAction = async (input: Input<typeof channelActs.archive>) => act(channelActs.archive, input);
export const restoreChannelAction = async (input: Input<typeof channelActs.restore>) => act(channelActs.restore, input);
export const mergeChannelAction = async (input: Input<typeof channelActs.merge>) => act(channelActs.merge, input);

export const addServiceAction = async (input: Input<typeof serviceActs.add>) => act(serviceActs.add, input);
export const saveServiceAction = async (input: Input<typeof serviceActs.save>) => act(serviceActs.save, input);
export const saveManyServicesAction = async (input: Input<typeof serviceActs.saveMany>) =>
  act(serviceActs.saveMany, input);
export const archiveServiceAction = async (input: Input<typeof serviceActs.archive>) => act(serviceActs.archive, input);
export const restoreServiceAction = async (input: Input<typeof serviceActs.restore>) => act(serviceActs.restore, input);
export const mergeServiceAction = async (input: Input<typeof serviceActs.merge>) => act(serviceActs.merge, input);
