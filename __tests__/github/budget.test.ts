import { afterEach, expect, test } from "@jest/globals";
import type { WorldSeed } from "../support/github/create-world.js";
import { projectAt, reader, stop } from "./given.js";

afterEach(stop);

/** A world with so many board items, linked issues and files of notes. */
function world(items: number, links: number, files: number): WorldSeed {
  const issues = Array.from({ length: links }, (_, index) => ({ number: index + 1 }));
  const notes = Array.from({ length: files }, (_, index) => [`meeting-notes/${index}.md`, `# ${index}\n`]);
  return {
    schema: "newest",
    repositories: { "kestrel/community": { issues, files: Object.fromEntries(notes) } },
    projects: [
      {
        owner: "kestrel",
        items: Array.from({ length: items }, (_, index) => ({ content: { title: `${index}` } })),
      },
    ],
  };
}

test.each([
  [250, 120, 3],
  [80, 60, 60],
])("%d items, %d links and %d files stay within the budget of requests", async (items, links, files) => {
  const { source, traffic, github } = await reader(world(items, links, files), {
    settings: { project: projectAt("kestrel") },
  });
  const [{ paths }, board] = await Promise.all([
    source.listNotes(),
    source.readBoard(),
    source.readHistory(),
  ]);
  const notes = await source.readNotes(paths);
  const refs = Array.from({ length: links }, (_, index) => `kestrel/community#${index + 1}`);
  const work = await source.readWork(refs);
  expect([board.value?.items.length, notes.value.length, work.value.length]).toEqual([items, files, links]);
  const pages = Math.ceil(items / 100) + Math.ceil(links / 100) + Math.ceil(files / 50);
  // Two for the listing, and two for the history of an actor that has no issue yet.
  expect(traffic.requests).toBe(4 + pages);
  expect(traffic.requests).toBe(github.log.length);
});
