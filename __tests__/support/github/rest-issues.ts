import { requestedIssues } from "./issue-lists.js";
import { addLabels, createIssue, editIssue, type IssueInput, isAssignable } from "./issue-writes.js";
import { accountId, isBot } from "./resolve-actor.js";
import { issueNodeId } from "./resolve-issue.js";
import {
  forbiddenAnswer,
  type InvalidField,
  json,
  movedAnswer,
  notFoundAnswer,
  type RestAnswer,
  restError,
  validationAnswer,
} from "./rest-answer.js";
import { repositoryApiUrl } from "./rest-git.js";
import { linkHeader, pageOf, type RepositoryRequest } from "./rest-request.js";
import { canSee, canWriteIssues } from "./token.js";
import { findIssue, fullName, type Issue, issueUrl, type StateReason, type World } from "./world.js";

/** Reasons that an issue may be closed for; servers of an older schema lack the last. */
const REASONS: Record<"older" | "newer", StateReason[]> = {
  older: [null, "completed", "not_planned", "reopened"],
  newer: [null, "completed", "not_planned", "reopened", "duplicate"],
};

const isOlder = ({ schema }: World): boolean => schema.startsWith("enterprise-server");

const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;

/** GET /repos/{owner}/{repo}/issues: pull requests too, newest first, open ones unless another state is asked for. */
export function listIssues(request: RepositoryRequest): RestAnswer {
  const { world, repository, query, token } = request;
  if (token.issues === "none") return forbiddenAnswer(token);
  const found = requestedIssues(world, repository, query);
  const { page, perPage } = pageOf(request);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  return json(
    200,
    shown.map((issue) => restIssue(request, issue)),
    linkHeader(request, `/repos/${fullName(repository)}/issues`, found.length),
  );
}

/** GET /repos/{owner}/{repo}/issues/{issue_number}: 301 for a transferred one, 410 for a deleted one. */
export function getIssue(request: RepositoryRequest): RestAnswer {
  const issue = issueOf(request);
  return "status" in issue ? issue : json(200, restIssue(request, issue));
}

/** POST /repos/{owner}/{repo}/issues. */
export function postIssue(request: RepositoryRequest): RestAnswer {
  const { world, repository, token } = request;
  const refusal = writeRefusal(request);
  if (refusal) return refusal;
  const input = issueInput(request, ["title", "body", "labels", "assignees"]);
  const errors = invalidFields(request, input);
  if (input.title === undefined || input.title === "") errors.push({ field: "title", code: "missing_field" });
  if (errors.length > 0) return validationAnswer(...errors);
  const issue = createIssue(world, repository, token.actor, token.canPush ? input : withoutTriage(input));
  return json(201, restIssue(request, issue), {
    location: `${repositoryApiUrl(request)}/issues/${issue.number}`,
  });
}

/** Labels and assignees of somebody who may not push are dropped without a word. */
const withoutTriage = ({ labels: _, assignees: __, ...input }: IssueInput): IssueInput => input;

/** PATCH /repos/{owner}/{repo}/issues/{issue_number}. */
export function patchIssue(request: RepositoryRequest): RestAnswer {
  const issue = issueOf(request);
  if ("status" in issue) return issue;
  const refusal = writeRefusal(request);
  if (refusal) return refusal;
  const input = issueInput(request, ["title", "body", "state", "state_reason", "labels", "assignees"]);
  const errors = invalidFields(request, input);
  if (errors.length > 0) return validationAnswer(...errors);
  editIssue(request.world, issue, input);
  return json(200, restIssue(request, issue));
}

/** POST /repos/{owner}/{repo}/issues/{issue_number}/labels: labels that the repository lacks are created. */
export function postLabels(request: RepositoryRequest): RestAnswer {
  const issue = issueOf(request);
  if ("status" in issue) return issue;
  const refusal = writeRefusal(request);
  if (refusal) return refusal;
  if (!request.token.canPush) return forbiddenAnswer(request.token);
  addLabels(issue, issueInput(request, ["labels"]).labels ?? []);
  return json(200, restIssue(request, issue).labels);
}

/** POST /repos/{owner}/{repo}/issues/{issue_number}/assignees: who cannot be assigned is left out without a word. */
export function postAssignees(request: RepositoryRequest): RestAnswer {
  const issue = issueOf(request);
  if ("status" in issue) return issue;
  const refusal = writeRefusal(request);
  if (refusal) return refusal;
  const asked = issueInput(request, ["assignees"]).assignees ?? [];
  const added = asked.filter((login) => isAssignable(request.world, request.repository, login));
  issue.assignees = [...new Set([...issue.assignees, ...added])];
  return json(201, restIssue(request, issue));
}

function issueOf({ repository, parts, world, token, apiUrl }: RepositoryRequest): Issue | RestAnswer {
  const number = Number(parts.number);
  const issue = repository.issues.get(number);
  if (issue) return issue;
  if (repository.deletedIssues.has(number)) return restError(410, "This issue was deleted");
  const moved = findIssue(world, repository.transferredIssues.get(number) ?? "");
  if (!moved || !canSee(token, moved.repository)) return notFoundAnswer();
  return movedAnswer(`${apiUrl}/repositories/${moved.repository.databaseId}/issues/${moved.number}`);
}

function writeRefusal({ repository, token }: RepositoryRequest): RestAnswer | null {
  if (!canWriteIssues(token, repository)) return forbiddenAnswer(token);
  if (repository.isArchived) return restError(403, "Repository was archived so is read-only.");
  if (!repository.hasIssues) return restError(410, "Issues has been disabled in this repository.");
  return null;
}

/** The body of a write; a field that the simulation does not know fails the test. */
function issueInput({ body, fail, method }: RepositoryRequest, known: string[]): IssueInput {
  const unknown = Object.keys(body).filter((key) => !known.includes(key));
  if (unknown.length > 0) fail(`${method} of an issue with ${unknown.join(", ")} is not simulated`);
  return body as IssueInput;
}

function invalidFields({ world, repository }: RepositoryRequest, input: IssueInput): InvalidField[] {
  const errors: InvalidField[] = [];
  const tooLong = (field: string, most: number): InvalidField => ({
    code: "custom",
    field,
    message: `${field} is too long (maximum is ${most} characters)`,
  });
  if ([...(input.title ?? "")].length > LONGEST_TITLE) errors.push(tooLong("title", LONGEST_TITLE));
  if ([...(input.body ?? "")].length > LONGEST_BODY) errors.push(tooLong("body", LONGEST_BODY));
  if (!REASONS[isOlder(world) ? "older" : "newer"].includes(input.state_reason ?? null)) {
    errors.push({ value: input.state_reason, field: "state_reason", code: "invalid" });
  }
  for (const login of input.assignees ?? []) {
    if (!isAssignable(world, repository, login))
      errors.push({ value: login, field: "assignees", code: "invalid" });
  }
  return errors;
}

/** A user as REST shows it. */
export function restUser({ serverUrl }: World, login: string) {
  const type = isBot(login) ? "Bot" : "User";
  return { login, id: accountId(login), type, html_url: `${serverUrl}/${login}` };
}

/** An issue or pull request as REST shows it. */
function restIssue(request: RepositoryRequest, issue: Issue) {
  const repositoryUrl = repositoryApiUrl({ ...request, repository: issue.repository });
  const url = `${repositoryUrl}/issues/${issue.number}`;
  return {
    id: issue.databaseId,
    node_id: issueNodeId(issue),
    url,
    repository_url: repositoryUrl,
    html_url: issueUrl(request.world, issue),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: issue.author === null ? null : restUser(request.world, issue.author),
    labels: issue.labels.map((name) => ({ id: accountId(name), name, color: "ededed", description: null })),
    assignees: issue.assignees.map((login) => restUser(request.world, login)),
    milestone: issue.milestone && { title: issue.milestone.title, due_on: issue.milestone.dueOn },
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    locked: false,
    ...(issue.pullRequest
      ? { draft: issue.pullRequest.isDraft, pull_request: { merged_at: issue.pullRequest.mergedAt, url } }
      : {}),
  };
}
