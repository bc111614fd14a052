import type { ActionItem } from "../../../src/model/meeting.js";
import { meetingOf } from "../reading.js";

/** The actions of made-up notes. */
export const actions = (text: string): ActionItem[] => meetingOf(text).actionItems;

/** What is to be done and by whom. */
export const brief = (text: string) =>
  actions(text).map(({ text: what, owners }) => [what, owners.join("+")]);
