"use server";

import { act, tryRead } from "@/app/act";
import { addSections } from "@/application/matrix/add-sections";
import { removeSection } from "@/application/matrix/remove-section";
import { saveSection } from "@/application/matrix/save-section";
import { sectionHistory } from "@/application/matrix/section-history";

type Input<Act extends { input: { _zod: { input: unknown } } }> = Act["input"]["_zod"]["input"];

export const addSectionsAction = async (input: Input<typeof addSections>) => act(addSections, input);
export const saveSectionAction = async (input: Input<typeof saveSection>) => act(saveSection, input);
export const removeSectionAction = async (input: Input<typeof removeSection>) => act(removeSection, input);
export const sectionHistoryAction = async (input: Input<typeof sectionHistory>) => tryRead(sectionHistory, input);
