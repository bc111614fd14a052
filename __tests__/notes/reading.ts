import type { Meeting, NotesReading } from "../../src/model/meeting.js";
import { type NotesOptions, readNotes } from "../../src/notes/read-notes.js";

const OPTIONS: NotesOptions = {
  repository: "kestrel/community",
  tocTerms: ["TOC"],
  serverUrl: "https://github.com",
};

/** Reads made-up notes; the name dates them 8 June 2023 unless another is given. */
export function reading(
  text: string,
  path = "meeting-notes/2023-06-08.md",
  options: Partial<NotesOptions> = {},
): NotesReading {
  return readNotes({ path, text }, { ...OPTIONS, ...options });
}

/** The only meeting in made-up notes. */
export function meetingOf(text: string): Meeting {
  const [meeting] = reading(text).meetings;
  if (!meeting) throw new Error("the notes hold no meeting");
  return meeting;
}
