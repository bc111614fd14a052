import type { NotesListing } from "../../src/model/evidence.js";
import type { Work } from "../../src/model/work.js";
import type { Snapshot } from "../../src/snapshot/snapshot-source.js";

const LISTING: NotesListing = {
  repository: "kestrel/community",
  commit: "feedc0de5e1c0f7a9b3d42868d1f0c47e2a96b3f",
  isPublic: true,
  blobUrl: "https://github.com/kestrel/community/blob/feedc0de5e1c0f7a9b3d42868d1f0c47e2a96b3f",
  paths: ["meeting-notes/2023-08-17.md"],
  problems: [],
};

const SUBJECTS = ["parser", "installer", "rule loader", "event queue", "exporter", "sandbox", "scheduler"];
const subject = (n: number) => `${SUBJECTS[n % SUBJECTS.length]} of module ${String(n).padStart(4, "0")}`;

/** Issues by what the notes say of them: each stands in one list of the report. */
const KINDS: ((n: number) => string)[] = [
  (n) =>
    `- Test the ${subject(n)} https://github.com/kestrel/core/issues/${n}\n  - TOC timeline: by ${(n % 14) + 18} August 2023`,
  (n) =>
    `- Rewrite the ${subject(n)} https://github.com/kestrel/core/issues/${n}\n  - [mei] to prioritize this`,
  (n) =>
    `- Document the ${subject(n)}, to be ready by September ${(n % 28) + 2} https://github.com/kestrel/core/issues/${n}`,
  (n) =>
    `- Move the ${subject(n)}, to be ready by August ${(n % 14) + 18} https://github.com/kestrel/core/issues/${n}`,
];

/** How many findings of each kind stand in a community of `count`: four kinds from the agenda, and action items. */
export const perKind = (count: number) => Math.floor(count / (KINDS.length + 1));

/** A community with `count` open commitments in one meeting, each linked to an issue of its own. */
export function generatedCommunity(count: number): Snapshot {
  const each = perKind(count);
  const agenda = KINDS.flatMap((write, kind) =>
    Array.from({ length: each }, (_, n) => write(kind * each + n + 1)),
  );
  const actions = Array.from(
    { length: count - agenda.length },
    (_, n) => `- [ ] [kofi] answer the mail about the ${subject(n)}`,
  );
  const text = [
    "# 2023-08-17 Maintainers",
    "## Agenda",
    agenda.join("\n"),
    "## Action items",
    actions.join("\n"),
    "",
  ].join("\n\n");
  return {
    repository: LISTING.repository,
    serverUrl: "https://github.com",
    now: "2023-09-01T06:17:00Z",
    inputs: { date: "2023-09-01" },
    source: {
      listNotes: async () => LISTING,
      readNotes: async (paths) => ({ value: paths.map((path) => ({ path, text })), problems: [] }),
      readBoard: async () => ({ value: null, problems: [] }),
      readWork: async (references) => ({ value: references.map(openIssue), problems: [] }),
      readHistory: async () => ({ value: { reports: [], isPublic: true }, problems: [] }),
    },
  };
}

function openIssue(ref: string): Work {
  const number = Number(ref.slice(ref.indexOf("#") + 1));
  return {
    ref,
    url: `https://github.com/kestrel/core/issues/${number}`,
    title: `Work on the ${subject(number)}`,
    kind: "issue",
    state: "open",
    assignees: [],
    author: "meizhou",
    authorIsBot: false,
    isPublic: true,
    createdAt: "2023-05-02T09:00:00Z",
    closedAt: null,
    milestone: null,
    labels: [],
    closingPullRequests: [],
    formerRefs: [],
    reason: null,
  };
}
