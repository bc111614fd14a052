import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryFolder } from "../support/temporary-folder.js";
import { expectRefusal, terminal } from "./commands.js";

const NOTES = `# 2023-08-03 Kestrel maintainers

Present: Ines Duarte (@inesd), Tomo

## TOC items

- Signed release artifacts https://github.com/kestrel/core/pull/41 by 30 September 2023
- ~~Old rules format~~

## Agenda

- Faster rule loading #60
    - [ines] to prioritize this
- The weather

## Action items

- [ ] [tomo] book the room
`;

test("notes shows each meeting with what its lines were read as, in their order", async () => {
  const folder = await temporaryFolder({ "2023-08-03.md": NOTES });
  const path = join(folder, "2023-08-03.md");
  const { exitCode, stdout } = await terminal("notes", path, "--notes-repository", "kestrel/community");
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`${path}
  3 August 2023, line 1: 2023-08-03 Kestrel maintainers
    attended by Ines Duarte (inesd), Tomo
    line 7: TOC item, due 30 September 2023 ("by 30 September 2023"): Signed release artifacts; kestrel/core#41
    line 8: struck ("Old rules format"): Old rules format
    line 13: high priority, raised by ines ("to prioritize this"): Faster rule loading #60; kestrel/community#60
    line 18: action item, open: book the room; tomo
    and 1 other list item
`);
});

test("notes --json prints an array with one element a file, also of one file", async () => {
  const folder = await temporaryFolder({ "2023-08-03.md": NOTES, "poem.md": "No day here.\n" });
  const paths = ["2023-08-03.md", "poem.md"].map((name) => join(folder, name));
  const both = JSON.parse((await terminal("notes", ...paths, "--json")).stdout);
  expect(both.map(({ path }: { path: string }) => path)).toEqual(paths);
  const one = JSON.parse((await terminal("notes", paths[0] ?? "", "--json")).stdout);
  expect(one).toEqual([both[0]]);
});

test("notes reads a day in numbers as the names of the other files show", async () => {
  const folder = await temporaryFolder({ "03_05_2023.md": "# Call\n", "19_04_2023.md": "# Call\n" });
  const [may = "", april = ""] = ["03_05_2023.md", "19_04_2023.md"].map((name) => join(folder, name));
  expect((await terminal("notes", may, april)).stdout).toContain("3 May 2023, line 1");
  expect((await terminal("notes", may)).stdout).toContain("5 March 2023, line 1");
});

test("notes says what it could not read, such as the day of a meeting", async () => {
  const folder = await temporaryFolder({ "poem.md": "No day here.\n" });
  const { stdout } = await terminal("notes", join(folder, "poem.md"));
  expect(stdout).toMatch(
    /^.*poem\.md\n {2}problem, line 1: No date was found for this meeting: .* \(no-date\)\n$/,
  );
});

test("notes takes one file at least", async () => {
  expectRefusal(await terminal("notes"), "one file of notes or more, such as meeting-notes/2023-06-08.md");
});

test("notes says which file cannot be read, and why", async () => {
  expectRefusal(await terminal("notes", "nowhere.md"), "The file nowhere.md cannot be read", "ENOENT");
});
