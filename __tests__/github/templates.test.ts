import { afterEach, describe, expect, test } from "@jest/globals";
import { createClient } from "../../src/github/client.js";
import { fetchTemplates } from "../../src/github/templates.js";
import { Traffic } from "../../src/github/traffic.js";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";

let github: SimulatedGitHub | null = null;
afterEach(async () => {
  await github?.close();
});

async function clientOver(files: Record<string, string>, token = "workflow-token") {
  const tokens = { outside: { kind: "classic", actor: "wren", samlBlocked: ["kestrel"] } } as const;
  github = await startGitHub(createWorld({ repositories: { "kestrel/community": { files } }, tokens }));
  const { apiUrl, graphqlUrl } = github;
  const traffic = new Traffic();
  return {
    traffic,
    client: createClient({
      token,
      tokenInput: "github-token",
      apiUrl,
      graphqlUrl,
      traffic,
    }),
  };
}

const FILES = {
  ".github/templates/report.hbs": "# {{title}}\n",
  ".github/templates/partials/finding.hbs": "- {{name}}\n",
  ".github/templates/README.md": "About",
};

describe("templates of a repository", () => {
  test.each([".github/templates", "./.github/templates/"])(
    "are read from %s in one request",
    async (folder) => {
      const { client, traffic } = await clientOver(FILES);
      expect(await fetchTemplates(client, "kestrel/community", "main", folder)).toEqual({
        "report.hbs": "# {{title}}\n",
        "partials/finding.hbs": "- {{name}}\n",
      });
      expect(traffic.requests).toBe(1);
    },
  );

  test.each(["templates", ".github/templates/README.md"])(
    "are missing in %s, and the error says so",
    async (folder) => {
      const { client } = await clientOver(FILES);
      await expect(fetchTemplates(client, "kestrel/community", "main", folder)).rejects.toMatchObject({
        name: "UserError",
        code: "templates-missing",
      });
    },
  );

  test("that the token may not read are said to be so, and not to be missing", async () => {
    const { client } = await clientOver(FILES, "outside");
    await expect(fetchTemplates(client, "kestrel/community", "main", ".github/templates")).rejects.toThrow(
      /^templates: github-token may not read kestrel\/community \(GitHub says: Resource protected by/,
    );
  });
});
