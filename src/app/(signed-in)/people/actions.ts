"use server";

import { act } from "@/app/act";
import { contactActs } from "@/application/people/contact-register";
import { positionActs } from "@/application/people/position-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";

type Input<Command extends { input: { _zod: { input: unknown } } }> = Command["input"]["_zod"]["input"];

export const addPositionAction = async (input: Input<typeof positionActs.add>) => act(positionActs.add, input);
export const savePositionAction = async (input: Input<typeof positionActs.save>) => act(positionActs.save, input);
export const saveManyPositionsAction = async (input: Input<typeof positionActs.saveMany>) =>
  act(positionActs.saveMany, input);
export const archivePositionAction = async (input: Input<typeof positionActs.archive>) =>
  act(positionActs.archive, input);
export const restorePositionAction = async (input: Input<typeof positionActs.restore>) =>
  act(positionActs.restore, input);
export const mergePositionAction = async (input: Input<typeof positionActs.merge>) => act(positionActs.merge, input);

export const addStakeholderAction = async (input: Input<typeof stakeholderActs.add>) => act(stakeholderActs.add, input);
export const saveStakeholderAction = async (input: Input<typeof stakeholderActs.save>) =>
  act(stakeholderActs.save, input);
export const saveManyStakeholdersAction = async (input: Input<typeof stakeholderActs.saveMany>) =>
  act(stakeholderActs.saveMany, input);
export const archiveStakeholderAction = async (input: Input<typeof stakeholderActs.archive>) =>
  act(stakeholderActs.archive, input);
export const restoreStakeholderAction = async (input: Input<typeof stakeholderActs.restore>) =>
  act(stakeholderActs.restore, input);
export const mergeStakeholderAction = async (input: Input<typeof stakeholderActs.merge>) =>
  act(stakeholderActs.merge, input);

export const addContactAction = async (input: Input<typeof contactActs.add>) => act(contactActs.add, input);
export const saveContactAction = async (input: Input<typeof contactActs.save>) => act(contactActs.save, input);
export const saveManyContactsAction = async (input: Input<typeof contactActs.saveMany>) =>
  act(contactActs.saveMany, input);
export const archiveContactAction = async (input: Input<typeof contactActs.archive>) => act(contactActs.archive, input);
export const restoreContactAction = async (input: Input<typeof contactActs.restore>) => act(contactActs.restore, input);
export const mergeContactAction = async (input: Input<typeof contactActs.merge>) => act(contactActs.merge, input);
