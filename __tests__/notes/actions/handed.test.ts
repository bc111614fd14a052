import { describe, expect, test } from "@jest/globals";
import { actions, brief } from "./brief.js";

const PRESENT = "## Present\n\n- Ada Byron (@ada)\n- Grace Hopper\n- Kai Noor\n\n";
const text = (notes: string) =>
  brief(`${PRESENT}${notes}\n`)
    .map(([what, owners]) => `${what} | ${owners}`)
    .join("; ");

describe("what somebody present is handed below a topic", () => {
  test.each([
    ["- Nest\n  - Ada to write the guide", "Ada to write the guide | Ada"],
    ["- Nest\n  - ada to release 0.3", "ada to release 0.3 | ada"],
    ["- Nest\n  - Ada and Kai to talk with the owls", "Ada and Kai to talk with the owls | Ada+Kai"],
    ["- Nest guide - KaiN to begin the review", "Nest guide - KaiN to begin the review | KaiN"],
  ])("is an action: %j", (notes, expected) => {
    expect(text(`## Topics\n\n${notes}`)).toBe(expected);
  });

  test.each([
    "- Nest\n  - Mary to write the guide",
    "- Nest\n  - Ada to present the new guide",
    "- Nest\n  - Kai to demo the two nests",
    "- Nest\n  - Ada to discuss eggs and feathers",
    "- Nest\n  - Ada to leave comment",
    "- Nest\n  - Ada will be away in June",
    "- Nest\n  - Thanks go from Ada to everybody here",
    "- ACTION: write the guide\n  - Kai to write the first part",
  ])("is none: %j", (notes) => {
    expect(text(`## Topics\n\n${notes}`)).not.toMatch(/(?:Ada|Kai|Mary|Thanks) /);
  });
});

describe("a review of actions", () => {
  test.each([
    ["- Nest draft (Ada Byron)\n- News of eggs", "Nest draft | Ada Byron"],
    ["- Nest draft (Ada and Kai)", "Nest draft | Ada+Kai"],
    ["- Nest draft (Mary)\n- Nest draft (second part)", ""],
  ])("holds what is closed by those present: %j", (notes, expected) => {
    expect(text(`## Action item review\n\n${notes}`)).toBe(expected);
  });

  test("says below an action that it is done", () => {
    const done = (notes: string) => actions(`${PRESENT}${notes}\n`).map((action) => action.done);
    expect(done("## Action item review\n\n- Nest draft (Ada)\n  - Done")).toEqual([true]);
    expect(done("## Actions\n\n- Nest draft (Ada)\n  - Still working on it")).toEqual([false]);
  });
});

describe("the words of an action", () => {
  test.each([
    ["- Kai: will write the guide", "write the guide | Kai"],
    ["- Kai: will power is needed", "will power is needed | Kai"],
    ["- Write the guide (Ada Byron)", "Write the guide | Ada Byron"],
    ["- Write the guide (@ada).", "Write the guide | ada"],
    ["- Write the guide (second part)", "Write the guide (second part) | "],
    ["- Kai: write the guide (Ada)", "write the guide (Ada) | Kai"],
    ["- Write the guide (@ada, maybe?)", "Write the guide (@ada, maybe?) | "],
  ])("are without who does it: %s", (notes, expected) => {
    expect(text(`## Actions\n\n${notes}`)).toBe(expected);
  });

  test("are no rule that nobody can tick off", () => {
    expect(text("## Actions\n\n- Do not feed the owls\n- Never climb the nest")).toBe("");
    expect(text("## Actions\n\n- Don't forget the owls\n- [ ] Do not feed them")).toBe(
      "Don't forget the owls | ; Do not feed them | ",
    );
  });

  test("stand behind a clause that leads to their marker", () => {
    expect(text("## Talk\n\n- CF: Time was up, so action for Ada to write the guide")).toBe(
      "write the guide | Ada",
    );
    expect(text("## Talk\n\n- Time was up, with no action for Ada to remember")).toBe("");
  });
});

describe("a title with a hyphen", () => {
  test.each(["Next-steps:", "Follow-up-items:", "**Action-items**"])("is one of actions: %s", (title) => {
    expect(text(`${title}\n\n- Write the guide`)).toBe("Write the guide | ");
  });

  test.each(["Non-action items", "No-action items"])("may say that there are none: %s", (title) => {
    expect(text(`## ${title}\n\n- Owls fly`)).toBe("");
  });
});
