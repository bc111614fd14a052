import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { repositoryOf } from "../support/github/world.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;
const REPOSITORY = "/repos/kestrel/community";

beforeEach(async () => {
  const world = createWorld({
    repositories: {
      "kestrel/community": {
        files: {
          "hello.txt": "hello\n",
          "long.md": "é".repeat(300_000),
          "image.png": Uint8Array.of(137, 80, 0, 1),
          "latest.md": { link: "hello.txt" },
          vendor: { submodule: "a".repeat(40) },
        },
        branches: { next: { "next.md": "next" } },
        tags: ["v1"],
        annotatedTags: ["v2"],
      },
      "kestrel/empty": {},
    },
  });
  github = await startGitHub(world);
});
afterEach(() => github.close());

async function object(expression: string, selection: string): Promise<unknown> {
  const query = `query ($expression: String!) { repository(owner: "kestrel", name: "community") { object(expression: $expression) { __typename ${selection} } } }`;
  const { answer } = await sendQuery(github, "reader-token", query, { expression });
  return (answer.data as { repository: { object: unknown } }).repository.object;
}

const blob = (path: string) =>
  object(`HEAD:${path}`, "... on Blob { oid byteSize isBinary isTruncated text }");

describe("a blob", () => {
  test("has the object id that Git gives it", async () => {
    expect(await blob("hello.txt")).toMatchObject({
      oid: "ce013625030ba8dba906f756967f9e9ca394464a",
      text: "hello\n",
    });
  });

  test("is cut at 512,000 bytes by GraphQL, and whole in REST", async () => {
    const long = (await blob("long.md")) as { oid: string; text: string };
    expect(long).toMatchObject({ byteSize: 600_000, isTruncated: true });
    expect(long.text).toHaveLength(256_000);
    const { answer } = await sendRest<{ content: string }>(
      github,
      "reader-token",
      `GET ${REPOSITORY}/git/blobs/${long.oid}`,
    );
    expect(Buffer.from(answer.content, "base64").toString()).toBe("é".repeat(300_000));
  });

  test("that is binary has no text", async () => {
    expect(await blob("image.png")).toMatchObject({ isBinary: true, text: null, byteSize: 4 });
  });
});

test("a tree lists symbolic links and submodules as such", async () => {
  const { answer } = await sendRest<{ tree: Record<string, unknown>[] }>(
    github,
    "reader-token",
    `GET ${REPOSITORY}/git/trees/main`,
  );
  expect(answer.tree.map(({ path, mode, type }) => `${mode} ${type} ${path}`)).toEqual([
    "100644 blob hello.txt",
    "100644 blob image.png",
    "120000 blob latest.md",
    "100644 blob long.md",
    "160000 commit vendor",
  ]);
});

test("a revision may be a branch, a tag, an annotated tag or a commit", async () => {
  const { git } = repositoryOf(github.world, "kestrel/community");
  const oid = git.resolve("HEAD")?.oid ?? "";
  for (const revision of ["main", "refs/heads/main", "v1", oid]) {
    expect(await object(revision, "... on Commit { oid }")).toEqual({ __typename: "Commit", oid });
  }
  const tag = "... on Tag { name target { __typename oid } }";
  expect(await object("v2", tag)).toEqual({
    __typename: "Tag",
    name: "v2",
    target: { __typename: "Commit", oid },
  });
  expect(await object("next:next.md", "... on Blob { text }")).toEqual({ __typename: "Blob", text: "next" });
  expect(await object("nowhere", "")).toBeNull();
});

test("a commit replaces a branch's files, and leaves earlier ones readable", async () => {
  const { git } = repositoryOf(github.world, "kestrel/community");
  const before = git.resolve("HEAD")?.oid;
  git.commit({ "hello.txt": "bye\n" }, "2023-09-02T08:00:00Z");
  expect(await blob("hello.txt")).toMatchObject({ text: "bye\n" });
  expect(await object(`${before}:hello.txt`, "... on Blob { text }")).toMatchObject({ text: "hello\n" });
});

test("a file's contents come in JSON or raw, a folder's as a list, at any ref", async () => {
  const file = await sendRest<{ content: string }>(
    github,
    "reader-token",
    `GET ${REPOSITORY}/contents/next.md?ref=next`,
  );
  expect(Buffer.from(file.answer.content, "base64").toString()).toBe("next");
  const headers = { authorization: "token reader-token", accept: "application/vnd.github.raw+json" };
  const raw = await fetch(`${github.apiUrl}${REPOSITORY}/contents/hello.txt`, { headers });
  expect(await raw.text()).toBe("hello\n");
  const folder = await sendRest<{ name: string }[]>(
    github,
    "reader-token",
    `GET ${REPOSITORY}/contents?ref=next`,
  );
  expect(folder.answer.map(({ name }) => name)).toEqual(["next.md"]);
  expect((await sendRest(github, "reader-token", `GET ${REPOSITORY}/contents/no.md`)).response.status).toBe(
    404,
  );
});

test("an empty repository has no branch and no tree", async () => {
  const query = `{ repository(owner: "kestrel", name: "empty") { isEmpty defaultBranchRef { name } object(expression: "HEAD") { oid } } }`;
  expect((await sendQuery(github, "reader-token", query)).answer.data).toEqual({
    repository: { isEmpty: true, defaultBranchRef: null, object: null },
  });
  const { response } = await sendRest(github, "reader-token", "GET /repos/kestrel/empty/git/trees/HEAD");
  expect(response.status).toBe(409);
});
