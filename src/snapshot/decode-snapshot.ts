import type { PreviousReport } from "../model/memory.js";
import type { Problem } from "../model/problem.js";
import { decodeBoard } from "./decode-board.js";
import { decodeWork } from "./decode-work.js";
import type { SnapshotFile, SnapshotNotes, SnapshotProblems } from "./format.js";
import {
  count,
  type Decode,
  flag,
  instant,
  list,
  Mismatch,
  nullable,
  object,
  oneOf,
  record,
  repository,
  text,
} from "./json.js";

/** Every member may be absent but `version` and one that names the repository of the notes. */
export const decodeSnapshot: Decode<SnapshotFile> = object((members) => {
  const inputs = members.optional("inputs", record(text), {});
  const serverUrl = members.optional("serverUrl", text, "https://github.com").replace(/\/+$/, "");
  const ofReport = members.optional("repository", nullable(repository), null);
  const notesAt = decodeNotes(serverUrl, inputs["notes-repository"] || ofReport);
  const notes = members.optional("notes", notesAt, null) ?? notesAt({}, "$.notes");
  return {
    version: members.required("version", version),
    repository: ofReport ?? notes.repository,
    serverUrl,
    now: members.optional("now", nullable(instant), null),
    inputs,
    notes,
    project: members.optional("project", nullable(decodeBoard(serverUrl, inputs)), null),
    work: members.optional("work", list(decodeWork(serverUrl)), []),
    reports: members.optional("reports", list(report), []),
    reportIsPublic: members.optional("reportIsPublic", flag, true),
    problems: members.optional("problems", problems, {
      listing: [],
      notes: [],
      board: [],
      work: [],
      history: [],
    }),
  };
});

const version: Decode<1> = (value, at) => {
  if (value === 1) return 1;
  throw new Mismatch(at, value, "1, the version that this release reads");
};

/** @param named the repository that other members name; null when none does, and it is required here. */
function decodeNotes(serverUrl: string, named: string | null): Decode<SnapshotNotes> {
  return object((members) => {
    const ofNotes = named
      ? members.optional("repository", repository, named)
      : members.required("repository", repository);
    const commit = members.optional("commit", text, "HEAD");
    return {
      repository: ofNotes,
      commit,
      isPublic: members.optional("isPublic", flag, true),
      blobUrl: members.optional("blobUrl", text, `${serverUrl}/${ofNotes}/blob/${commit}`),
      unread: members.optional("unread", list(text), []),
    };
  });
}

const report: Decode<PreviousReport> = object((members) => {
  const number = members.required("number", count);
  return {
    number,
    id: members.optional("id", text, `report-${number}`),
    url: members.optional("url", text, ""),
    title: members.required("title", text),
    body: members.required("body", text),
    state: members.optional("state", oneOf<"open" | "closed">({ open: true, closed: true }), "open"),
    createdAt: members.required("createdAt", instant),
    labels: members.optional("labels", list(text), []),
    assignees: members.optional("assignees", list(text), []),
    isPinned: members.optional("isPinned", flag, false),
  };
});

const problem: Decode<Problem> = object((members) => ({
  code: members.required("code", text),
  message: members.required("message", text),
  hint: members.optional("hint", text, ""),
  path: members.optional("path", nullable(text), null),
  line: members.optional("line", nullable(count), null),
}));

const problems: Decode<SnapshotProblems> = object((members) => ({
  listing: members.optional("listing", list(problem), []),
  notes: members.optional("notes", list(problem), []),
  board: members.optional("board", list(problem), []),
  work: members.optional("work", list(problem), []),
  history: members.optional("history", list(problem), []),
}));
