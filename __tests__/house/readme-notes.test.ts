import { describe, expect, test } from "@jest/globals";
import type { Meeting } from "../../src/model/meeting.js";
import { readNotes } from "../../src/notes/read-notes.js";
import { runBundle } from "../support/run-bundle.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { blockOf, codeOf, codesIn, expectPrinted, readReadme, rowsUnder } from "./readme.js";

const SECTION = "How to write notes so that they are understood";

describe("the notes in README.md", () => {
  test("are read as it shows", async () => {
    const path = "meeting-notes/2023-08-10.md";
    expect(readReadme()).toContain(`node dist/index.js notes ${path}\n`);
    const cwd = await temporaryFolder({ [path]: codeOf(blockOf("notes")) });
    const { stdout } = await runBundle({ args: ["notes", path], cwd, env: { PATH: process.env.PATH ?? "" } });
    expectPrinted("notes output", "text", stdout);
  });
});

function read(path: string, ...lines: string[]): Meeting[] {
  const options = { repository: "kestrel/community", tocTerms: ["TOC"], serverUrl: "https://github.com" };
  return readNotes({ path, text: `${lines.join("\n")}\n` }, options).meetings;
}

/** The only meeting of a file of 10 August 2023. */
function meeting(...lines: string[]): Meeting {
  const [only] = read("meeting-notes/2023-08-10.md", "# Kestrel maintainers", "", ...lines);
  if (!only) throw new Error("no meeting");
  return only;
}

const withoutBullet = (line: string) => line.replace(/^- /, "");
const below = (item: string, line: string) => meeting("## Agenda", "", `- ${item}`, `    - ${line}`);

/** What each row of the table promises of every line that it shows. */
const PROMISES: Record<string, (line: string) => void> = {
  "the day of the meeting": (line) => {
    if (line.endsWith(".md")) {
      expect(read(`meeting-notes/${line}`, "- all is well").map(({ date }) => date)).toEqual(["2023-08-10"]);
    } else if (line.startsWith("## ")) {
      const dates = read(
        "meeting-notes/weekly-call.md",
        line,
        "",
        "- news",
        "",
        "## 2023-08-03",
        "",
        "- more",
      );
      expect(dates.map(({ date }) => date).sort()).toEqual(["2023-08-03", "2023-08-10"]);
    } else {
      const dates = read("meeting-notes/august.md", "---", line, "---", "", "- all is well");
      expect(dates.map(({ date }) => date)).toEqual(["2023-08-10"]);
    }
  },
  "who was there": (line) => {
    const [attendee] = meeting("## Attendees", "", `- ${line}`).attendees;
    expect(attendee).toMatchObject({ handle: "ngozi-ade" });
  },
  "that the TOC set a timeline": (line) => {
    const [deadline] = below("Signed release artifacts", line).deadlines;
    expect(deadline).toMatchObject({ toc: true, title: "Signed release artifacts" });
  },
  "a deadline": (line) => {
    const [deadline] = below("Upgrade guide", line).deadlines;
    expect(deadline).toMatchObject({ toc: false, title: "Upgrade guide" });
    expect(meeting("## Agenda", "", `- Upgrade guide, ${line}`).deadlines).toHaveLength(1);
  },
  "that something is a priority": (line) => {
    const flags = line.startsWith("Top")
      ? meeting(`## ${line}`, "", "1. Upgrade guide").priorities
      : below("Upgrade guide", line).priorities;
    expect(flags).toHaveLength(1);
  },
  "which work it is": (line) => {
    const [deadline] = meeting("## Agenda", "", `- Hot reload ${line}, by September 15`).deadlines;
    expect(deadline?.refs).toEqual([line.startsWith("#") ? "kestrel/community#333" : "kestrel/core#333"]);
  },
  "that a link is background": (line) => {
    const [deadline] = below(`Hot reload, by September 15, ${line}`, line).deadlines;
    expect(deadline?.refs).toEqual([]);
  },
  "that something is done": (line) => {
    const [mark] = meeting("## Agenda", "", `- ${line}`).marks;
    expect(mark).toMatchObject({ kind: line.startsWith("~~") ? "struck" : "done" });
  },
  "that something is put off": (line) => {
    const [mark] = below("Windows build", line).marks;
    expect(mark).toMatchObject({ kind: "postponed", title: "Windows build" });
  },
  "an action item": (line) => {
    const heading = /^(?:ACTION|TODO)/.test(line) ? "## Agenda" : "## Action items";
    const [action] = meeting(
      "## Attendees",
      "",
      "- Aarne Kivelä (@akivela)",
      "",
      heading,
      "",
      `- ${withoutBullet(line)}`,
    ).actionItems;
    expect(action?.text).toContain("write to the list");
    expect(["aarne", "akivela"]).toContain(action?.owners[0]?.toLowerCase());
  },
};

/** Code spans in the rows that name where something stands, and are no lines of notes. */
const NOT_LINES = ["toc-terms"];

describe("the table of conventions in README.md", () => {
  const rows = rowsUnder(SECTION);
  const lines = rows.flatMap(([what = "", write = "", also = ""]) =>
    codesIn(`${write} ${also}`)
      .filter((line) => !NOT_LINES.includes(line))
      .map((line) => [what, line] as const),
  );

  test("speaks of everything that notes can say", () => {
    expect(rows.map(([what]) => what)).toEqual(Object.keys(PROMISES));
  });

  test.each(lines)("is true of %s: %s", (what, line) => {
    PROMISES[what]?.(line);
    expect.hasAssertions();
  });

  const left = /What is left alone:([\s\S]*?)\n\n/.exec(readReadme())?.[1] ?? "";

  test.each(codesIn(left.replaceAll("\n", " ")))("is true of what is left alone: %s", (line) => {
    const { deadlines, priorities } = below("Upgrade guide", line);
    expect([deadlines, priorities]).toEqual([[], []]);
  });
});
