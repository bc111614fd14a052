import { linesOf, type Passage, slicePassage } from "../markdown/passage.js";
import { type Attendance, attendanceOf, namesRole } from "./attendance-words.js";
import { isOnlyPerson } from "./person.js";

/** `Present: Ada, Grace`: a label and its people in one line. */
const LABEL = /^\W{0,4}([^:@]{4,70}):\s*(?=\S)/;
/** `Notetaker: @ada`, `MC: Ada Byron`. */
const ROLE_LABEL = /^\W{0,4}([^:@]{2,40}):\s*(?=\S)/;

/** The people that a line names after a label. */
export interface InlineAttendance {
  attendance: Attendance;
  /** Whether it names whoever leads the meeting or writes it down. */
  isLeading: boolean;
  names: Passage;
}

/** What the labels in a passage say of who was there: one for all its lines, or a role in each. */
export function inlineAttendance(passage: Passage): InlineAttendance[] {
  if (!passage.text.includes(":")) return [];
  const label = LABEL.exec(passage.text);
  const attendance = label && attendanceOf((label[1] as string).replace(/\(.*?\)/g, "").trim());
  if (label && attendance) return [{ attendance, isLeading: false, names: after(passage, label[0]) }];
  return linesOf(passage).flatMap((line): InlineAttendance[] => {
    const role = ROLE_LABEL.exec(line.text);
    if (!role || !namesRole(role[1] as string)) return [];
    const names = after(line, role[0]);
    const isSomebody = /^\[?@/.test(names.text) || isOnlyPerson(names);
    return isSomebody ? [{ attendance: "present", isLeading: true, names }] : [];
  });
}

/** What stands behind a label; bold letters were the label's. */
const after = (line: Passage, label: string): Passage => ({
  ...slicePassage(line, label.length, line.text.length),
  boldEnd: 0,
});
