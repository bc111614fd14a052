import { describe, expect, test } from "@jest/globals";
import { reading } from "../reading.js";

const problemsOf = (text: string) =>
  reading(text).problems.map(({ line, code, message }) => [line, code, message]);
const actionsIn = (text: string) =>
  reading(text).meetings.flatMap(({ actionItems }) => actionItems.map(({ line }) => line));

const ACTIONS = "\n## Action items\n\n- Mira to draw the map\n";

describe("what is opened and never closed", () => {
  test.each(["```", "~~~~", "```sh", "~~~ yaml"])("is a problem that says what it hides: %s", (fence) => {
    const text = `# Sync\n\n${fence}\nnest --all\n${ACTIONS}`;
    const opening = fence.replace(/[^`~]/g, "");
    expect(problemsOf(text)).toEqual([
      [
        3,
        "code-not-closed",
        `The ${opening} in this line opens code that is never closed, and nothing from line 4 to line 8 was read: close it with ${opening} on a line of its own, or take it out.`,
      ],
    ]);
    expect(actionsIn(text)).toEqual([]);
  });

  test("is one where a fence closes outside the list item in which it opened", () => {
    const text = `# Sync\n\n- Use\n  \`\`\`\n  nest --all\n\`\`\`\n${ACTIONS}`;
    expect(problemsOf(text).map(([line]) => line)).toEqual([6]);
  });

  test.each([
    ["<!--", "a comment", "-->"],
    ["<pre>", "HTML", "</pre>"],
  ])("is one of HTML: %s", (opening, what, end) => {
    const [problem] = problemsOf(`# Sync\n\n${opening}\nTemplate\n${ACTIONS}- Kai to check it\n`);
    expect(problem?.slice(0, 2)).toEqual([3, "code-not-closed"]);
    expect(problem?.[2]).toMatch(` opens ${what} that is never closed, `);
    expect(problem?.[2]).toMatch(`: close it with ${end}, or take it out.`);
  });

  test.each([
    ["code that is closed", `\`\`\`\nnest\n\`\`\`\n${ACTIONS}`],
    ["code that is closed by more", `~~~\nnest\n~~~~~\n${ACTIONS}`],
    ["code that ends with its list item", `- Use\n  \`\`\`\n  nest\n\n- Thanks\n${ACTIONS}`],
    ["a fence at the end", `${ACTIONS}\n\`\`\`\n\n`],
    ["a comment over several lines", `<!-- Template\n\nText\n-->\n${ACTIONS}`],
    ["a comment that hides the last lines only", `${ACTIONS}\n<!-- Template\n\n- one\n- two\n`],
    ["a comment in running text", `See <!-- no\n${ACTIONS}`],
  ])("is none: %s", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
    expect(actionsIn(text)).toHaveLength(1);
  });
});

describe("tildes that strike words where a fence would stand", () => {
  test.each([
    "~~~~- ~~5 June — nest boxes~~",
    "~~~~[~~nest boxes~~](https://kestrel.example)",
    "~~~nest boxes~~~",
    "- ~~~~nest boxes~~",
    "~~~~nest boxes~~~~",
  ])("are read as text, and what follows is read: %s", (slip) => {
    const text = `# Sync\n\n${slip}\n${ACTIONS}`;
    expect(problemsOf(text)).toEqual([]);
    expect(actionsIn(text)).toEqual([7]);
    const [meeting] = reading(text).meetings;
    expect(meeting?.marks.map(({ kind, line }) => [kind, line])).toEqual([["struck", 3]]);
  });

  test("stay a fence where one closes it", () => {
    const text = `# Sync\n\n~~~~- ~~nest boxes~~\n\n## Action items\n\n- Kai to hide\n~~~~\n${ACTIONS}`;
    expect(problemsOf(text)).toEqual([]);
    expect(actionsIn(text)).toEqual([12]);
  });
});
