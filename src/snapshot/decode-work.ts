import { partsOfReference, type Reference } from "../model/reference.js";
import {
  type ClosingPullRequest,
  type Milestone,
  NOT_IN_SNAPSHOT,
  type Work,
  type WorkKind,
  type WorkState,
} from "../model/work.js";
import { type Decode, day, flag, instant, list, nullable, object, oneOf, reference, text } from "./json.js";

const kind = oneOf<WorkKind>({ issue: true, "pull-request": true });

const state = oneOf<WorkState>({
  open: true,
  draft: true,
  completed: true,
  merged: true,
  "not-planned": true,
  duplicate: true,
  "closed-unmerged": true,
  missing: true,
  unreadable: true,
  private: true,
});

const milestone: Decode<Milestone> = object((members) => ({
  title: members.required("title", text),
  dueOn: members.optional("dueOn", nullable(day), null),
}));

/** A work written by hand needs `ref`, `kind` and `state`; it is public, nobody's, and titled by its reference. */
export function decodeWork(serverUrl: string): Decode<Work> {
  return object((members) => {
    const ref = members.required("ref", reference);
    const workKind = members.required("kind", kind);
    return {
      ref,
      url: members.optional("url", text, urlOf(ref, workKind, serverUrl)),
      title: members.optional("title", text, ref),
      kind: workKind,
      state: members.required("state", state),
      assignees: members.optional("assignees", list(text), []),
      author: members.optional("author", nullable(text), null),
      authorIsBot: members.optional("authorIsBot", flag, false),
      isPublic: members.optional("isPublic", flag, true),
      createdAt: members.optional("createdAt", nullable(instant), null),
      closedAt: members.optional("closedAt", nullable(instant), null),
      milestone: members.optional("milestone", nullable(milestone), null),
      labels: members.optional("labels", list(text), []),
      closingPullRequests: members.optional("closingPullRequests", list(closingPullRequest(serverUrl)), []),
      formerRefs: members.optional("formerRefs", list(reference), []),
      reason: members.optional("reason", nullable(text), null),
    };
  });
}

function closingPullRequest(serverUrl: string): Decode<ClosingPullRequest> {
  return object((members) => {
    const ref = members.required("ref", reference);
    return {
      ref,
      url: members.optional("url", text, urlOf(ref, "pull-request", serverUrl)),
      state: members.required("state", state),
    };
  });
}

/** What stands for a reference that a snapshot does not hold: unknown, which is not the same as missing on GitHub. */
export function workNotHeld(ref: Reference, serverUrl: string): Work {
  return decodeWork(serverUrl)(
    { ref, kind: "issue", state: "unreadable", isPublic: false, reason: NOT_IN_SNAPSHOT },
    "$",
  );
}

function urlOf(ref: Reference, workKind: WorkKind, serverUrl: string): string {
  const { owner, repo, number } = partsOfReference(ref) ?? { owner: "", repo: "", number: 0 };
  return `${serverUrl}/${owner}/${repo}/${workKind === "issue" ? "issues" : "pull"}/${number}`;
}
