import { describe, expect, test } from "@jest/globals";
import { inPlainWords } from "../../src/printable.js";
import { addRepository } from "../support/github/add-to-world.js";
import type { WorldSeed } from "../support/github/create-world.js";
import { runHere } from "../support/run-here.js";
import { INPUTS, issuesOf, kestrelWorld, PROJECT, run, withGitHub, writesOf } from "./kestrel-world.js";
import { makeReport } from "./reading-world.js";

interface Case {
  world?: Partial<WorldSeed>;
  inputs?: Record<string, string>;
  code: string;
  says: RegExp;
}

const ALONE = { date: "2023-09-01", project: PROJECT };
const OF_A_USER = "https://github.com/users/tomo-arai/projects/1";
const TOKENS: NonNullable<WorldSeed["tokens"]> = {
  ghs_app: { kind: "installation", actor: "kestrel-app[bot]", projects: false },
  github_pat_forbidden: { kind: "fine-grained", actor: "wren", projects: false },
  github_pat_elsewhere: { kind: "fine-grained", actor: "wren", resourceOwner: "wren" },
  ghp_outside: { kind: "classic", actor: "wren", samlBlocked: ["osprey"] },
  ghp_scopeless: { kind: "classic", actor: "wren", scopes: ["repo"] },
  ghs_nothing: { kind: "installation", actor: "github-actions[bot]", issues: "none" },
  ghp_reader: { kind: "classic", actor: "wren" },
};

/** A board that cannot be read, by what is wrong. */
const BOARDS: Record<string, Case> = {
  "a wrong number": {
    inputs: { project: PROJECT.replace(/1$/, "9"), "read-token": "ghp_reader" },
    code: "project-missing",
    says: /kestrel has no project number 9, or read-token may not see it\. Check the number in the input project\. If it is right: a classic token needs the scope read:project/,
  },
  "no such owner": {
    inputs: { project: "https://github.com/orgs/kestrl/projects/1" },
    code: "project-owner-missing",
    says: /there is no organization or user kestrl\. Check the name in the input project/,
  },
  "github.token on an organization's board, with an empty read-token": {
    inputs: { ...ALONE, "read-token": "" },
    code: "project-needs-token",
    says: /github\.token cannot read projects of an organization\. read-token is empty \(a secret that does not exist is empty too\): give it the token of a GitHub App/,
  },
  "github.token on a user's board": {
    world: { organizations: ["kestrel"], projects: [{ owner: "tomo-arai" }] },
    inputs: { ...ALONE, project: OF_A_USER, "read-token": "" },
    code: "project-needs-token",
    says: /github\.token cannot read projects of a user\. read-token is empty .*: give it a classic token with the scope read:project/,
  },
  "a person's token given as github-token, without the board's number": {
    inputs: { ...ALONE, project: PROJECT.replace(/1$/, "9"), "read-token": "", "github-token": "ghp_reader" },
    code: "project-missing",
    says: /kestrel has no project number 9, or github-token may not see it/,
  },
  "a GitHub App without the permission for projects": {
    inputs: { "read-token": "ghs_app" },
    code: "project-missing",
    says: /the GitHub App needs the organization permission Projects: read, and the step that makes its token permission-organization-projects: read\.$/,
  },
  "a classic token without read:project": {
    inputs: { "read-token": "ghp_scopeless" },
    code: "project-scope-missing",
    says: /read-token lacks the scope read:project\. Add the scope to the classic token/,
  },
  "a fine-grained token without Projects: read": {
    inputs: { "read-token": "github_pat_forbidden" },
    code: "project-forbidden",
    says: /read-token has no access to projects of kestrel \(GitHub says: Resource not accessible by personal access token\)\. To mend it: a fine-grained token needs kestrel as its resource owner/,
  },
  "a fine-grained token of another owner": {
    inputs: { "read-token": "github_pat_elsewhere" },
    code: "project-missing",
    says: /kestrel has no project number 1, or read-token may not see it\. .*needs kestrel as its resource owner, Projects: read among its organization permissions, and the organization's approval/,
  },
  "a fine-grained token on a user's board": {
    world: { organizations: ["kestrel"], projects: [{ owner: "tomo-arai" }] },
    inputs: { project: OF_A_USER, "read-token": "github_pat_elsewhere" },
    code: "project-missing",
    says: /only a classic token with the scope read:project can read a user's projects, so give read-token one/,
  },
  "single sign-on": {
    world: { projects: [{ owner: "osprey" }] },
    inputs: { project: "https://github.com/orgs/osprey/projects/1", "read-token": "ghp_outside" },
    code: "project-saml",
    says: /osprey protects it by SAML single sign-on, which read-token has not passed\. Authorize the token for osprey: in the settings of the token, under Configure SSO\./,
  },
  "a server without Projects": {
    world: { schema: "enterprise-server-without-projects", isEnterpriseServer: true },
    code: "project-unsupported",
    says: /this GitHub server has no Projects of the new kind\. Leave the input project empty on this server, or update it\./,
  },
  "a server that does not answer for it": {
    world: { faults: [({ operation }) => (operation === "query Board" ? { kind: "bad-gateway" } : null)] },
    code: "project-unreadable",
    says: /was not read: .*status 502\. Run the workflow again\./,
  },
};

describe("a board that cannot be read is said in log and report, which goes on from the notes, for", () => {
  test.each(Object.entries(BOARDS))("%s", async (_what, { world: changes = {}, inputs = {}, code, says }) => {
    const world = kestrelWorld({ tokens: TOKENS, ...changes });
    await withGitHub(world, async (github) => {
      const { report, body, annotations, outputs } = await makeReport(github, {
        inputs: { ...INPUTS, ...inputs },
      });
      const problem = report.problems.find((one) => one.code === code);
      expect(inPlainWords(`${problem?.message} ${problem?.hint}`)).toMatch(says);
      expect(annotations.errors).toEqual([]);
      expect(annotations.warnings.join("\n")).toMatch(says);
      expect(body).toMatch(/The board .* was not read/);
      expect(body).toContain("this report is from the notes alone");
      expect(outputs).toMatchObject({ result: "created", "unassigned-count": "" });
    });
  });
});

const PRIVATE = { visibility: "private" as const, files: { "meeting-notes/2023-08-03.md": "# Secret\n" } };

/** Few notes among many pages. */
const ARCHIVE = {
  "README.md": "# Archive\n",
  "community/meeting-notes/2023-08-03.md": "# Core\n",
  ...Object.fromEntries(["a", "b", "c"].map((page) => [`docs/${page}.md`, "# Page\n"])),
};

/** Notes that cannot be read, or a token that is none, by what is wrong: then there is no report. */
const ENDINGS: Record<string, Omit<Case, "code">> = {
  "an expired read-token": {
    inputs: { "read-token": "expired-token" },
    says: /^GitHub does not accept read-token: it has expired, was revoked or was not copied whole; make a new one and store it in the secret\.$/,
  },
  "an expired github-token": {
    inputs: { ...ALONE, "read-token": "reader-token", "github-token": "expired-token" },
    says: /^GitHub does not accept github-token: /,
  },
  "a token that was stored with a line break in it": {
    inputs: { "read-token": "ghp_first\nghp_second" },
    says: /^read-token is no token: .*line breaks.*store the secret again without them\.$/,
  },
  "a repository that does not exist": {
    inputs: { "notes-repository": "kestrel/nowhere" },
    says: /^There is no repository kestrel\/nowhere that read-token can see: check the name in notes-repository; if it is private, give read-token a token that may read it\.$/,
  },
  "a private repository with github.token and an empty read-token": {
    inputs: { ...ALONE, "read-token": "", "notes-repository": "kestrel/vault" },
    says: /^There is no repository kestrel\/vault that github-token can see: check the name in notes-repository; if it is private, github\.token cannot read it, and read-token is empty \(a secret that does not exist is empty too\): give it a token that can\.$/,
  },
  "a repository behind single sign-on": {
    inputs: { "notes-repository": "osprey/vault", "read-token": "ghp_outside" },
    says: /^The repository osprey\/vault is protected by SAML single sign-on: authorize read-token for its organization, in the settings of the token under Configure SSO\.$/,
  },
  "an empty repository": {
    inputs: { "notes-repository": "kestrel/empty" },
    says: /^The repository kestrel\/empty is empty: put meeting notes into it, or name another one in notes-repository\.$/,
  },
  "a glob that matches nothing": {
    inputs: { "notes-repository": "kestrel/archive", "notes-path": "meetings/*.md" },
    says: /^No file of kestrel\/archive matches notes-path "meetings\/\*\.md"; the nearest folders that hold Markdown are community\/meeting-notes, docs, \.\.$/,
  },
  "a repository without Markdown": {
    inputs: { "notes-repository": "kestrel/code" },
    says: /^No file of kestrel\/code matches notes-path "meeting-notes\/\*\*\/\*\.md"; it holds no Markdown at all\.$/,
  },
  "a ref that does not exist": {
    inputs: { "notes-ref": "drafts" },
    says: /^notes-ref: kestrel\/community has no branch, tag or commit "drafts"; name one that it has, or leave notes-ref empty for the default branch, which is main\.$/,
  },
  "a repository of the report whose issues are turned off": {
    world: { repositories: { "kestrel/community": { hasIssues: false, files: PRIVATE.files } } },
    says: /^Issues are turned off in kestrel\/community: turn them on in its settings/,
  },
  "a github-token that may not read issues": {
    inputs: { "github-token": "ghs_nothing" },
    says: /^github-token may not read the issues of kestrel\/community \(GitHub says: Resource not accessible by integration\): give the job permissions: issues: write, or/,
  },
  "a GitHub that does not answer": {
    world: {
      faults: [({ operation }) => (operation === "query NotesCommit" ? { kind: "reset-before" } : null)],
    },
    says: /^GitHub did not answer for the repository kestrel\/community \(.*the connection failed or timed out\): nothing was written, run the workflow again\.$/,
  },
  "a limit that is used up for an hour": {
    world: { faults: [() => ({ kind: "primary-limit", resetIn: 3000 })] },
    says: /^GitHub's rate limit for (read|github)-token is used up until \d{4}-\d\d-\d\d \d\d:\d\d UTC: run again after that/,
  },
};

describe("a run without a report ends in one sentence that says what to do, for", () => {
  test.each(Object.entries(ENDINGS))("%s", async (_what, { world: changes = {}, inputs = {}, says }) => {
    const world = kestrelWorld({ tokens: TOKENS, ...changes });
    addRepository(world, "kestrel/vault", PRIVATE);
    addRepository(world, "osprey/vault", PRIVATE);
    addRepository(world, "kestrel/empty", {});
    addRepository(world, "kestrel/code", { files: { "src/index.js": "" } });
    addRepository(world, "kestrel/archive", { files: ARCHIVE });
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: { ...INPUTS, ...inputs }, here: runHere });
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations.errors).toEqual([expect.stringMatching(says)]);
      expect(writesOf(ended)).toEqual([]);
      expect(issuesOf(world)).toEqual([]);
    });
  });
});
