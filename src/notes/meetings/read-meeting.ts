import type { ActionItem, Attendee, Meeting, Mention, NotesProblem } from "../../model/meeting.js";
import { readActionItems } from "../actions/action-items.js";
import { Commitments } from "../commitments/commitment.js";
import { readDeadlines, readHeading } from "../commitments/deadlines.js";
import { readPriorities } from "../commitments/flags.js";
import { readMention } from "../commitments/mentions.js";
import { readMarks } from "../commitments/read-marks.js";
import type { ReferenceFinder } from "../commitments/references.js";
import { timelineProblems } from "../commitments/timeline-problems.js";
import type { TrackedBodies } from "../commitments/toc.js";
import { TopicFinder } from "../commitments/topic.js";
import { readAttendees } from "../people/attendees.js";
import { OwnerFinder } from "../people/owners.js";
import { withoutCountedDays } from "./month-date.js";
import type { MeetingPart } from "./split.js";

/** What is the same for every meeting of a file. */
export interface MeetingScope {
  tocTerms: string[];
  bodies: TrackedBodies;
  references: ReferenceFinder;
}

/** Reads one meeting: who was there, and everything it says about work. */
export function readMeeting(
  part: MeetingPart,
  scope: MeetingScope,
): { meeting: Meeting; problems: NotesProblem[] } {
  const { date, line, title, titles } = part;
  const attendance = readAttendees(part.entries, part.present);
  const entries = part.entries.filter((entry) => !attendance.entries.has(entry));
  const owners = new OwnerFinder(attendance.attendees, attendance.words);
  const commitments = new Commitments(entries, scope.references, scope.bodies, owners);
  const topics = new TopicFinder(entries, titles, scope.bodies, owners);
  const context = { ...scope, titles, commitments, topics, meetingDate: date };

  const actionItems = readActionItems(entries, { ...context, owners, childrenOf: commitments.childrenOf });
  commitments.addActions(actionItems);
  const priorities = readPriorities(entries, context);
  const deadlines = entries.flatMap((entry) =>
    entry.kind === "heading" ? readHeading(entry, context) : readDeadlines(entry, context),
  );
  const marks = readMarks(entries, context);

  const spoken = new Set([
    ...[...deadlines, ...priorities].flatMap((reading) => [reading.line, reading.itemLine]),
    ...[...actionItems, ...marks.filter(({ toNextMeeting }) => !toNextMeeting)].map(
      (reading) => reading.line,
    ),
  ]);
  const mentions = entries.flatMap((entry): Mention[] => {
    const mention = spoken.has(entry.line) ? null : readMention(entry, context);
    return mention ? [mention] : [];
  });
  const { attendees } = attendance;
  const meeting = { date, line, title, attendees, deadlines, priorities, actionItems, marks, mentions };
  return {
    meeting: part.isMonth ? withoutCountedDays(meeting) : meeting,
    problems: [
      ...entries.flatMap((entry) => timelineProblems(entry, date)),
      ...ambiguousOwners(actionItems, attendees),
    ],
  };
}

/** An owner's first name that two of those present share. */
function ambiguousOwners(actionItems: ActionItem[], attendees: Attendee[]): NotesProblem[] {
  return actionItems.flatMap((action) =>
    action.owners.flatMap((owner) => {
      const folded = owner.toLowerCase();
      const isExact = attendees.some((one) =>
        [one.name, one.handle].some((name) => name?.toLowerCase() === folded),
      );
      const fitting = attendees.filter((one) => one.name.toLowerCase().startsWith(`${folded} `));
      if (isExact || fitting.length < 2) return [];
      const names = fitting.map((one) => one.name).join(" or ");
      const message = `"${owner}" may be ${names}: write the full name or @handle.`;
      return [{ line: action.line, code: "attendee-ambiguous", message }];
    }),
  );
}
