import {
  forbiddenAnswer,
  json,
  movedAnswer,
  notFoundAnswer,
  type RestAnswer,
  restError,
  samlAnswer,
} from "./rest-answer.js";
import { getBlob, getContents, getTree } from "./rest-git.js";
import {
  getIssue,
  listIssues,
  patchIssue,
  postAssignees,
  postIssue,
  postLabels,
  restUser,
} from "./rest-issues.js";
import type { RepositoryRequest, RestRequest } from "./rest-request.js";
import { canSee, canWriteIssues, isSamlBlocked } from "./token.js";
import { findRepository, fullName, type Repository } from "./world.js";

interface Route {
  method: string;
  /** Of the path below the repository's. */
  path: RegExp;
  /** Names of the query's parameters that are honoured. */
  query?: string[];
  answer: (request: RepositoryRequest) => RestAnswer;
}

/** All of REST that is simulated, but for `/user`. */
const ROUTES: Route[] = [
  { method: "GET", path: /^$/, answer: getRepository },
  { method: "GET", path: /^\/git\/trees\/(?<sha>.+)$/, query: ["recursive"], answer: getTree },
  { method: "GET", path: /^\/git\/blobs\/(?<sha>[^/]+)$/, answer: getBlob },
  { method: "GET", path: /^\/contents\/?(?<path>.*)$/, query: ["ref"], answer: getContents },
  {
    method: "GET",
    path: /^\/issues$/,
    query: ["creator", "state", "labels", "since", "sort", "direction", "per_page", "page"],
    answer: listIssues,
  },
  { method: "POST", path: /^\/issues$/, answer: postIssue },
  { method: "GET", path: /^\/issues\/(?<number>\d+)$/, answer: getIssue },
  { method: "PATCH", path: /^\/issues\/(?<number>\d+)$/, answer: patchIssue },
  { method: "POST", path: /^\/issues\/(?<number>\d+)\/labels$/, answer: postLabels },
  { method: "POST", path: /^\/issues\/(?<number>\d+)\/assignees$/, answer: postAssignees },
];

/** Answers a request of the REST API; what is not simulated is refused with 501, and fails the test. */
export function answerRest(request: RestRequest, path: string): RestAnswer {
  if (request.method === "GET" && path === "/user") return getUser(request);
  const byName = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path);
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  const below = decodeURIComponent((byName ?? byId)?.[2] ?? "");
  const route = ROUTES.find((candidate) => candidate.method === request.method && candidate.path.test(below));
  if ((!byName && !byId) || !route) return refuse(request, path);
  const unknown = [...request.query.keys()].filter((name) => !route.query?.includes(name));
  if (unknown.length > 0) return refuse(request, `${path} with ${unknown.join(", ")}`);
  const repository = byName
    ? findRepository(request.world, decodeURIComponent(byName[1] ?? ""))
    : ofId(request, byId?.[1]);
  const isMoved = byName && repository && fullName(repository).toLowerCase() !== byName[1]?.toLowerCase();
  if (repository && isSamlBlocked(request.token, repository.owner)) return samlAnswer(repository.owner);
  if (!repository || !canSee(request.token, repository)) return notFoundAnswer();
  if (isMoved) return movedAnswer(`${request.apiUrl}/repositories/${repository.databaseId}${below}`);
  return route.answer({ ...request, repository, parts: { ...route.path.exec(below)?.groups } });
}

const ofId = ({ world }: RestRequest, id: string | undefined): Repository | undefined =>
  [...world.repositories.values()].find(({ databaseId }) => databaseId === Number(id));

function refuse({ method, fail }: RestRequest, what: string): RestAnswer {
  fail(`${method} ${what} is not simulated`);
  return restError(501, `The simulated GitHub does not know ${method} ${what}`);
}

/** GET /user: a workflow's own token has no user. */
function getUser({ token, world }: RestRequest): RestAnswer {
  return token.kind === "installation" ? forbiddenAnswer(token) : json(200, restUser(world, token.actor));
}

/** GET /repos/{owner}/{repo}. */
function getRepository({ repository, token, world }: RepositoryRequest): RestAnswer {
  const isOrganization = world.organizations.has(repository.owner);
  return json(200, {
    id: repository.databaseId,
    name: repository.name,
    full_name: fullName(repository),
    owner: { login: repository.owner, type: isOrganization ? "Organization" : "User" },
    private: repository.visibility !== "public",
    visibility: repository.visibility,
    html_url: `${world.serverUrl}/${fullName(repository)}`,
    default_branch: repository.git.defaultBranch,
    archived: repository.isArchived,
    has_issues: repository.hasIssues,
    permissions: { admin: false, push: token.canPush && canWriteIssues(token, repository), pull: true },
  });
}
