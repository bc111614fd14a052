import { tmpdir } from "node:os";
import { UserError } from "./errors.js";

/** Where GitHub is. */
export interface Host {
  apiUrl: string;
  graphqlUrl: string;
  /** `https://github.com`, or the address of a GitHub Enterprise Server. */
  serverUrl: string;
}

/** What the runner tells a step beside its inputs. */
export interface Runner extends Host {
  /** `owner/repo` of the workflow. */
  repository: string;
  /** The commit that the workflow runs at. */
  sha: string;
  eventName: string;
  /** A folder for files of this job. */
  temp: string;
}

type Environment = Record<string, string | undefined>;

/** The GitHub that the environment names: github.com where it names none. */
export function hostOf(environment: Environment): Host {
  const apiUrl = environment.GITHUB_API_URL || "https://api.github.com";
  return {
    apiUrl,
    graphqlUrl: environment.GITHUB_GRAPHQL_URL || graphqlUrlOf(apiUrl),
    serverUrl: (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
  };
}

/** Servers have `/api/v3` and `/api/graphql`; github.com and ghe.com have both on a host of their own. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, "").replace(/\/v3$/, "")}/graphql`;
}

/**
 * The runner's variables.
 * @throws UserError `not-in-a-workflow` outside of a workflow: the bundle was started without arguments by hand.
 */
export function runnerOf(environment: Environment): Runner {
  const repository = environment.GITHUB_REPOSITORY;
  if (!repository) {
    throw new UserError(
      "Without arguments this is a GitHub Action and needs a workflow around it; in a terminal, try: preview examples/kestrel, or --help.",
      "not-in-a-workflow",
    );
  }
  return {
    ...hostOf(environment),
    repository,
    sha: environment.GITHUB_SHA ?? "",
    eventName: environment.GITHUB_EVENT_NAME ?? "",
    temp: environment.RUNNER_TEMP || tmpdir(),
  };
}

/**
 * How many milliseconds a second lasts, of waiting and of the time that a try is given: 1,000. A test run against a
 * simulated GitHub shortens it by `ROADMAP_REPORT_SECOND`.
 */
export function secondOf(environment: Environment): number {
  const given = Number(environment.ROADMAP_REPORT_SECOND || NaN);
  return given > 0 && given < 1000 ? given : 1000;
}
