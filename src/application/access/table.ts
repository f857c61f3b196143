import { openStepUp } from "./open-step-up";

/** What people do about sign-in, roles and their own account. */
export const accessTable = [openStepUp];
